/**
 * The statutory form: its editions, cells, rules, and the findings a filled form yields. Pure Java without a
 * framework; imports nothing else of ours.
 */
@NullMarked
package io.gongkai.form;

import org.jspecify.annotations.NullMarked;
