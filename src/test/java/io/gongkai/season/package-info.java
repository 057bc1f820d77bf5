/** A whole season of filing in a made-up province, through the public API, against a model of its own. */
@NullMarked
package io.gongkai.season;

import org.jspecify.annotations.NullMarked;
