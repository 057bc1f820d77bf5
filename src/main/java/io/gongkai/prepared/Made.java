package io.gongkai.prepared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    /** @throws IllegalStateException if the view cannot be written */
    public static Made json(ObjectMapper json, Object view) {
        try {
            return new Made(json.writeValueAsBytes(view), "application/json", "", Map.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view that cannot be written", e);
        }
    }
}
