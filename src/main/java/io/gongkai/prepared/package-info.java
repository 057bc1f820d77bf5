/**
 * Answers that are made once after each change and then given as bytes, on every instance right up to the last change
 * that was acknowledged on any: before each answer the log is asked what was added. Imports {@code division},
 * {@code body} and {@code compression}.
 */
@NullMarked
package io.gongkai.prepared;

import org.jspecify.annotations.NullMarked;
