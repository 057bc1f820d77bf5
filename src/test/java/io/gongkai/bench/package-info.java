/** Benchmarks, each a ratio against a named limit in the same run. */
@NullMarked
package io.gongkai.bench;

import org.jspecify.annotations.NullMarked;
