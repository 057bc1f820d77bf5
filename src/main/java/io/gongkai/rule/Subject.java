package io.gongkai.rule;

import java.util.Locale;

/** What a rule looks at. */
public enum Subject {
    /** The report itself. */
    REPORT,
    /** The report and that of the year before. */
    YEARS,
    /** The report and those of the divisions directly below. */
    LEVELS,
    /** The report and those of the divisions beside it, under the same one. */
    NEIGHBOURS,
    /** What the sections say, against the tables. */
    NARRATIVE,
    /** The sections, against those of other reports. */
    TEXT,
    /** How the document could be read. */
    DOCUMENT;

    /** The name used in the API and in the data. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
