package io.gongkai.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an answer that is a table is written as. Where the caller would have several alike, the first of these. */
public enum TableFormat {
    JSON("application/json"),
    CSV(TableFormat.TEXT_CSV),
    XLSX(TableFormat.WORKBOOK);

    public static final String TEXT_CSV = "text/csv";
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The name used in the API, and what the name of such a file ends with. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<TableFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(TableFormat::id).toList();
    }
}
