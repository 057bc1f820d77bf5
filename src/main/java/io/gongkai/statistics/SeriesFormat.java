package io.gongkai.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a series is written as. */
enum SeriesFormat {
    JSON,
    CSV,
    XLSX;

    /** The name used in the API. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SeriesFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }
}
