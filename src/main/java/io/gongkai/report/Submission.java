package io.gongkai.report;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
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

    /** How an object of JSON begins; no document that is read begins like this. */
    private static final Pattern OBJECT = Pattern.compile("\\A\\uFEFF?\\s*\\{\\s*[\"}]");

    /** Within these stands how it begins. */
    private static final int HEAD = 1024;

    /**
     * Whether it is JSON and not a document: by its declared type; where that says little, as many a client's does of a
     * file, by its name or by how it begins.
     */
    boolean isJson() {
        return mediaType == null || saysLittle(mediaType)
                ? fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".json") || beginsAsJson()
                : isJson(mediaType);
    }

    private static boolean saysLittle(String mediaType) {
        String type = type(mediaType);
        return type.equals("application/octet-stream") || type.equals("text/plain");
    }

    private boolean beginsAsJson() {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.UTF_8);
        return OBJECT.matcher(head).find();
    }

    static boolean isJson(String mediaType) {
        String type = type(mediaType);
        return type.equals("application/json") || type.endsWith("+json");
    }

    private static String type(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
