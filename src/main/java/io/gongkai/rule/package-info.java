/**
 * The rules a report is checked by beyond the sums of its form: what they are, as data, and those that look at the year
 * before and at the divisions below. Pure Java but for the resource that lists them; imports {@code form} and
 * {@code division}, knows nothing of documents or storage.
 */
@NullMarked
package io.gongkai.rule;

import org.jspecify.annotations.NullMarked;
