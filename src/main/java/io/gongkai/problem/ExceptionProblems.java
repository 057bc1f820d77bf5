package io.gongkai.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultiPartParserDefinition;

/**
 * Gives every exception that ends a request a problem as its answer; left to themselves, the frameworks answer most of
 * them with an empty body.
 */
@ApplicationScoped
class ExceptionProblems {

    private static final String MULTIPART = MultiPartParserDefinition.class.getPackageName() + ".";

    private final Problems problems;
    private final AllowedMethods methods;
    private final Incidents incidents;

    ExceptionProblems(Problems problems, AllowedMethods methods, Incidents incidents) {
        this.problems = problems;
        this.methods = methods;
        this.incidents = incidents;
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException exception, RoutingContext request) {
        Response raised = exception.getResponse();
        if (raised.getStatus() < 400) {
            return raised;
        }
        if (exception.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        if (exception instanceof NotFoundException && exception.getCause() != null) {
            // A parameter that cannot be converted: JAX-RS would call the whole address unknown.
            return problems.answer(ProblemType.BAD_PARAMETER);
        }
        ProblemType type = ProblemType.ofStatus(raised.getStatus());
        if (type == ProblemType.INTERNAL) {
            return internal(exception, request);
        }
        ResponseBuilder answer = problems.builder(type, type.mending(), Map.of());
        if (exception instanceof NotAllowedException) {
            answer.header(
                    HttpHeaders.ALLOW,
                    String.join(", ", methods.of(request.request().path())));
        }
        String retryAfter = raised.getHeaderString(HttpHeaders.RETRY_AFTER);
        return (retryAfter == null ? answer : answer.header(HttpHeaders.RETRY_AFTER, retryAfter)).build();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException exception) {
        return unreadable(exception);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response notAuthenticated(SecurityException exception) {
        ProblemType type = ProblemType.NOT_AUTHENTICATED;
        return problems.builder(type, type.mending(), Map.of())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gongkai\"")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException exception) {
        return problems.answer(ProblemType.FORBIDDEN);
    }

    @ServerExceptionMapper
    Response tooLarge(BodyTooLargeException exception, RoutingContext request) {
        UnreadBody.closeAfterAnswer(request);
        return problems.answer(ProblemType.TOO_LARGE, BodyLimit.detail(exception.limit()));
    }

    /** A form that ends early or has no part at all is the caller's; any other failure to read or write is not. */
    @ServerExceptionMapper
    Response unreadableForm(IOException exception, RoutingContext request) {
        StackTraceElement[] from = exception.getStackTrace();
        return from.length > 0 && from[0].getClassName().startsWith(MULTIPART)
                ? problems.answer(ProblemType.UNREADABLE_BODY)
                : internal(exception, request);
    }

    @ServerExceptionMapper
    Response internal(Throwable exception, RoutingContext request) {
        if (request.response().closed()) {
            // The caller went away: there is nobody to answer, and nothing failed here.
            return problems.answer(ProblemType.BAD_REQUEST);
        }
        ProblemType type = UnreachableDatabase.isBehind(exception) ? ProblemType.UNAVAILABLE : ProblemType.INTERNAL;
        return problems.answer(type, type.mending(), Map.of("incident", incidents.record(exception)));
    }

    private Response unreadable(JsonProcessingException exception) {
        JsonLocation at = exception.getLocation();
        if (at == null) {
            return problems.answer(ProblemType.UNREADABLE_BODY);
        }
        String zh = "请求内容不是所要求的 JSON，问题在第 %d 行第 %d 列附近。请更正后重新提交。";
        String en =
                "The body is not the JSON that is asked for; see near line %d, column %d. Correct it and send it again.";
        return problems.answer(
                ProblemType.UNREADABLE_BODY,
                new Bilingual(
                        zh.formatted(at.getLineNr(), at.getColumnNr()), en.formatted(at.getLineNr(), at.getColumnNr())),
                Map.of("line", at.getLineNr(), "column", at.getColumnNr()));
    }
}
