package io.gongkai.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a whole year is written as. */
enum WholeYearFormat {
    PARQUET(WholeYearFormat.APACHE_PARQUET),
    CSV(SeriesFormat.TEXT_CSV);

    static final String APACHE_PARQUET = "application/vnd.apache.parquet";

    private final String mediaType;

    WholeYearFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The name used in the API, and what the name of such a file ends with. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<WholeYearFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }
}
