package io.gongkai.narrative;

/**
 * A sentence of a section.
 *
 * @param section id of its section, {@code s1} to {@code s6}
 * @param text as written, lines joined
 * @param plain the same, character by character, with widths and Traditional characters evened out
 * @param opensParagraph whether a paragraph begins with it
 */
record Sentence(String section, String text, String plain, boolean opensParagraph) {}
