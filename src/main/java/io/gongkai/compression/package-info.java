/**
 * Texts packed on their way, with Brotli or GZIP, for whoever asks: answers that are written for one request. Those that are
 * prepared come packed. Imports nothing of ours.
 */
@NullMarked
package io.gongkai.compression;

import org.jspecify.annotations.NullMarked;
