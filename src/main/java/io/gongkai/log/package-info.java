/**
 * The log of every accepted change, each entry chained to the one before by its hash; how a receipt is proved by it and
 * how an exported log is checked elsewhere. Knows no more of what was changed than its hash. Imports {@code access} and
 * {@code problem}.
 */
@NullMarked
package io.gongkai.log;

import org.jspecify.annotations.NullMarked;
