package io.gongkai.prepared;

import java.util.Map;

/**
 * An answer as it is sent.
 *
 * @param format a short name of how it is written, if the same address gives it in several ways; empty if not
 * @param headers what is said beside the media type
 */
public record Made(byte[] body, String mediaType, String format, Map<String, String> headers) {

    boolean isText() {
        return mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.contains("csv");
    }

    public static Made json(byte[] body) {
        return new Made(body, "application/json", "", Map.of());
    }
}
