package io.gongkai.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Map;

/**
 * Answers the request at hand with a problem in the language it asked for. A resource injects it and returns
 * {@code problems.answer(ProblemType.UNKNOWN_DIVISION, new Bilingual("…", "…"))}.
 */
@ApplicationScoped
public class Problems {

    private final RoutingContext request;

    Problems(RoutingContext request) {
        this.request = request;
    }

    /** The language of the request at hand, for members that are written in one language. */
    public Language language() {
        return Language.asked(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Answers with what the kind says in general. */
    public Response answer(ProblemType type) {
        return answer(type, type.mending());
    }

    /** @param detail what is wrong this time and what mends it */
    public Response answer(ProblemType type, Bilingual detail) {
        return builder(type, detail, Map.of()).build();
    }

    /** @param members further members by name, such as {@code findings}; anything that is written as JSON */
    public Response answer(ProblemType type, Bilingual detail, Map<String, ?> members) {
        return builder(type, detail, members).build();
    }

    /** Names everything that is wrong with a request at once, in the member {@code violations}. */
    public Response answer(ProblemType type, Bilingual detail, List<Violation> violations) {
        Language language = language();
        List<ViolationView> views = violations.stream()
                .map(violation -> new ViolationView(
                        violation.pointer(), violation.message().in(language)))
                .toList();
        return answer(type, detail, Map.of("violations", views));
    }

    /** As {@link #answer}, for a caller that adds headers. */
    public ResponseBuilder builder(ProblemType type, Bilingual detail, Map<String, ?> members) {
        Language language = language();
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(Problem.of(
                        type, detail, members, language, request.request().path()));
    }
}
