package io.gongkai.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a draft is written as. */
enum DraftFormat {
    DOCX(DraftFormat.DOCUMENT),
    XLSX(SeriesFormat.WORKBOOK);

    static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final String mediaType;

    DraftFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The name used in the API, and what the name of such a file ends with. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<DraftFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(DraftFormat::id).toList();
    }
}
