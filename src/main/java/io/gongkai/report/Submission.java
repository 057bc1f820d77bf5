package io.gongkai.report;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was handed in.
 *
 * @param content the document, or the JSON, byte for byte
 * @param mediaType the declared media type, null if none was declared
 * @param fileName the name of the file, null if unknown
 * @param division the division it is filed for, null to take it from the title
 * @param body the body it is filed for: its id or a credit code; null to take it from the title
 * @param year the report year, null to take it from the title
 * @param scope what it covers, null to take it from the title, and the region if that does not say
 */
public record Submission(
        byte[] content,
        @Nullable String mediaType,
        @Nullable String fileName,
        @Nullable DivisionCode division,
        @Nullable BodyId body,
        @Nullable Integer year,
        @Nullable Scope scope) {

    /** Whether it is JSON and not a document: by its declared type, or by its name if no type was declared. */
    boolean isJson() {
        return mediaType == null
                ? fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".json")
                : isJson(mediaType);
    }

    static boolean isJson(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json");
    }
}
