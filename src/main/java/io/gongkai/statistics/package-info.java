/** Roll-ups of the reports in force, with coverage beside every sum. Reads the tables; imports form, division, body, deadline (who filed in time), access and problem, never report. */
@NullMarked
package io.gongkai.statistics;

import org.jspecify.annotations.NullMarked;
