/**
 * How often a caller may ask: so many requests a minute for whoever shows nothing, by his address, and for each token and
 * account. Each instance counts for itself, in memory. Imports {@code access} and {@code problem}.
 */
@NullMarked
package io.gongkai.limit;

import org.jspecify.annotations.NullMarked;
