/**
 * Who files: the governments, which the register of divisions knows, and the departments, townships, sub-districts and
 * zones that offices register under them; and from whom a report is expected in a year. Imports division, log, access and
 * problem.
 */
@NullMarked
package io.gongkai.body;

import org.jspecify.annotations.NullMarked;
