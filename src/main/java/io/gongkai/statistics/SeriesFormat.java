package io.gongkai.statistics;

import io.gongkai.table.TableFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a series is written as. Where the caller would have several alike, the first of these. */
enum SeriesFormat {
    JSON("application/json", "json"),
    CSV(SeriesFormat.TEXT_CSV, "csv"),
    XLSX(SeriesFormat.WORKBOOK, "xlsx"),
    JSON_STAT(SeriesFormat.STAT, "json"),
    SDMX_CSV(SeriesFormat.SDMX, "csv");

    static final String TEXT_CSV = TableFormat.TEXT_CSV;
    static final String WORKBOOK = TableFormat.WORKBOOK;
    static final String STAT = "application/vnd.json-stat+json";
    static final String SDMX = "application/vnd.sdmx.data+csv";
    static final String SDMX_2 = SDMX + "; version=2.0.0";

    private final String mediaType;
    private final String extension;

    SeriesFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The name used in the API. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String mediaType() {
        return mediaType;
    }

    /** What the name of such a file ends with. */
    String extension() {
        return extension;
    }

    static Optional<SeriesFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(SeriesFormat::id).toList();
    }
}
