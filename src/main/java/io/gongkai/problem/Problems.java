package io.gongkai.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/**
 * Answers the request at hand with a problem in the language it asked for. A resource injects it and returns
 * {@code problems.answer(ProblemType.UNKNOWN_DIVISION, new Bilingual("…", "…"))}.
 */
@ApplicationScoped
public class Problems {

    private final HttpHeaders headers;
    private final UriInfo uri;

    Problems(HttpHeaders headers, UriInfo uri) {
        this.headers = headers;
        this.uri = uri;
    }

    /** The language of the request at hand, for members that are written in one language. */
    public Language language() {
        return Language.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** @param detail what is wrong this time and what mends it */
    public Response answer(ProblemType type, Bilingual detail) {
        return builder(type, detail, Map.of()).build();
    }

    /** @param members further members by name, such as {@code findings}; anything that is written as JSON */
    public Response answer(ProblemType type, Bilingual detail, Map<String, ?> members) {
        return builder(type, detail, members).build();
    }

    /** As {@link #answer}, for a caller that adds headers. */
    public ResponseBuilder builder(ProblemType type, Bilingual detail, Map<String, ?> members) {
        Language language = language();
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(Problem.of(type, detail, members, language, uri.getPath()));
    }
}
