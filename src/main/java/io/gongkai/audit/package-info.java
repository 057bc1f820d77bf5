/**
 * Who asked for what and what was answered, for the office whose people or whose reports it concerns. Written after the
 * answer, in batches. Imports {@code division}, {@code access} and {@code problem}.
 */
@NullMarked
package io.gongkai.audit;

import org.jspecify.annotations.NullMarked;
