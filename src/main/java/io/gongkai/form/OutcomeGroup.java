package io.gongkai.form;

import java.util.List;

/**
 * A group of outcomes of table three: granted_full, granted_part, refused, unable, not_processed, other.
 *
 * @param rows ids of its rows, alternatives included
 */
public record OutcomeGroup(String id, Text label, List<String> rows) {}
