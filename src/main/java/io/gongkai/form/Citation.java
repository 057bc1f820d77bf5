package io.gongkai.form;

import org.jspecify.annotations.Nullable;

/**
 * Where something is laid down.
 *
 * @param source notice or law with its number
 * @param article article or place in it, null for the whole
 */
public record Citation(String source, @Nullable String article) {}
