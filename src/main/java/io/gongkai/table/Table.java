package io.gongkai.table;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table with a line of names.
 *
 * @param texts the columns that hold codes and words, whatever they look like
 * @param rows a value for each column: texts, and numbers in plain decimal notation; null where there is none
 */
public record Table(List<String> columns, Set<String> texts, List<List<@Nullable String>> rows) {}
