package io.gongkai.report;

import io.gongkai.form.FilledForm;
import java.util.Map;

/**
 * What is kept of a revision: its numbers, where they were read, and its text.
 *
 * @param narrative text by section id
 */
record KeptRevision(FilledForm form, SourceCodec.Sources sources, Map<String, String> narrative) {}
