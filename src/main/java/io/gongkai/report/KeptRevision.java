package io.gongkai.report;

import io.gongkai.document.Reading;
import io.gongkai.form.FilledForm;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of a revision: its numbers, where they were read, and its text.
 *
 * @param narrative text by section id
 */
record KeptRevision(FilledForm form, SourceCodec.Sources sources, Map<String, String> narrative) {

    /** What will be kept of a reading: PostgreSQL has no character 0 in its texts, and nobody misses it in a report's. */
    static KeptRevision of(Reading.Read reading) {
        Map<String, String> narrative = new TreeMap<>(reading.narrative());
        narrative.replaceAll((_, text) -> text.replace("\0", ""));
        return new KeptRevision(
                reading.form(), new SourceCodec.Sources(reading.sources(), reading.inferred()), narrative);
    }
}
