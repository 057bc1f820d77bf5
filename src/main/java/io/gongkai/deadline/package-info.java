/**
 * By when governments file, and who has: statutory dates, earlier ones that offices set, extensions, and the state of
 * every government of an area. Imports form, division, log, access and problem; it reads the tables of reports and never
 * their package.
 */
@NullMarked
package io.gongkai.deadline;

import org.jspecify.annotations.NullMarked;
