/**
 * What would most likely mend a report whose sums do not add up: the fewest cells whose change mends them all, rows that
 * changed places, numbers that slipped into the next column. Hints for a person, never applied. Pure Java; imports
 * {@code form}.
 */
@NullMarked
package io.gongkai.repair;

import org.jspecify.annotations.NullMarked;
