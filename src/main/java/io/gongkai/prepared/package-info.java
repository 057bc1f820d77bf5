/**
 * Answers that are made once after each change and then given as bytes, on every instance right up to the last change
 * that was acknowledged on any: an instance answers by what it knows of the log only while it holds a lease, and asks the
 * database otherwise. Imports {@code form}, {@code division}, {@code log}, {@code access} and {@code compression}.
 */
@NullMarked
package io.gongkai.prepared;

import org.jspecify.annotations.NullMarked;
