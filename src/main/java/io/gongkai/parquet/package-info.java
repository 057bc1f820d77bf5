/**
 * Writes Apache Parquet files, row group by row group, to wherever bytes go. Values are encoded by Parquet's own library;
 * the file around them is laid out here, since that library's writer of files brings Hadoop. Imports nothing of ours.
 */
@NullMarked
package io.gongkai.parquet;

import org.jspecify.annotations.NullMarked;
