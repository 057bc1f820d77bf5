package io.gongkai.prepared;

/**
 * What is asked of the filings as they are now.
 *
 * @param text the same for the same answer, whoever asks and however he puts it; another for another
 */
public record Question(String text, Sources sources) {}
