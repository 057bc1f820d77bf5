package io.gongkai.form;

import java.util.List;

/**
 * One of the six sections of a report.
 *
 * @param id {@code s1} to {@code s6}
 * @param label the official heading without its number, for example 总体情况
 * @param variants other headings seen in print
 */
public record Section(String id, Text label, List<String> variants) {}
