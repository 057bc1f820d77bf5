package io.gongkai.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer to what went wrong, as RFC 9457 has it: {@code application/problem+json}.
 *
 * @param type {@code /problems/{slug}}, see {@link ProblemType}
 * @param title what kind of problem, in the language asked for
 * @param status the HTTP status
 * @param detail what is wrong this time and what mends it, in the language asked for
 * @param instance the path that was asked for
 * @param members further members, such as {@code findings}, {@code violations}, {@code candidates}
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
@Schema(
        description =
                "RFC 9457 problem details. title and detail are in the language of Accept-Language (zh, en; zh by default).",
        examples = """
                {"type": "/problems/not-found", "title": "Not found", "status": 404,
                 "detail": "There is nothing at this address. The addresses there are: /q/swagger-ui.",
                 "instance": "/api/v1/nothing"}""")
public record Problem(
        @Schema(description = "Which kind of problem, for programs", examples = "/problems/not-found")
        String type,

        @Schema(description = "Which kind of problem, for people")
        String title,

        @Schema(description = "The HTTP status", examples = "404")
        int status,

        @Schema(description = "What is wrong this time, and what mends it")
        String detail,

        @Schema(description = "The path that was asked for") String instance,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    static Problem of(ProblemType type, Bilingual detail, Map<String, ?> members, Language language, String instance) {
        return new Problem(
                type.reference(),
                type.title().in(language),
                type.status(),
                detail.in(language),
                instance,
                new LinkedHashMap<>(members));
    }
}
