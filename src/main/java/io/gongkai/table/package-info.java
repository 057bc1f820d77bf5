/**
 * Tables as files: CSV, and workbooks whose second sheet says what must be known of the first. What is in them is for
 * whoever writes them; how is here. Imports nothing of ours.
 */
@NullMarked
package io.gongkai.table;

import org.jspecify.annotations.NullMarked;
