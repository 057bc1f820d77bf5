package io.gongkai;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * What every answer tells a browser, whoever writes it, also the refusals before any resource: to take it for nothing
 * but what it says it is, to run nothing of it unless it is a page, to keep none that was given to one caller alone, to
 * come by https from then on where it came so, and that pages of other sites may read what everybody may.
 */
@ApplicationScoped
class AnswerHeaders {

    private static final int FIRST = Integer.MIN_VALUE;

    private static final String PAGES = "/q/";
    private static final String API = "/api/";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Of the pages that describe the API, which the framework brings with scripts of their own in them. */
    private static final String DESCRIPTION =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /** Of what is no page: nothing of it is run, even if a browser shows it. */
    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox";

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    void route(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            context.addHeadersEndHandler(_ -> add(context));
            context.next();
        });
    }

    private static void add(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = context.response().headers();
        set(headers, "X-Content-Type-Options", "nosniff");
        set(headers, "Referrer-Policy", "same-origin");
        set(headers, "Cross-Origin-Resource-Policy", "same-origin");
        set(headers, "Content-Security-Policy", request.path().startsWith(PAGES) ? DESCRIPTION : NO_PAGE);
        boolean asksAsSomebody = request.headers().contains(HttpHeaders.AUTHORIZATION)
                || request.headers().contains(HttpHeaders.COOKIE);
        if (asksAsSomebody || context.response().getStatusCode() == 401) {
            set(headers, "Cache-Control", "no-store");
        }
        if (!asksAsSomebody
                && READING.contains(request.method())
                && request.path().startsWith(API)) {
            // Dashboards on other sites read what everybody may. No preflight is answered, so that is all they do.
            set(headers, "Access-Control-Allow-Origin", "*");
            set(
                    headers,
                    "Access-Control-Expose-Headers",
                    "ETag, Last-Modified, Link, Content-Language, Retry-After, RateLimit, RateLimit-Policy");
        }
        if (request.path().startsWith(API)) {
            // One body is packed in several ways.
            String varies = headers.get(HttpHeaders.VARY);
            headers.set(HttpHeaders.VARY, varies == null ? "Accept-Encoding" : varies + ", Accept-Encoding");
        }
        if ("https".equals(request.scheme())) {
            set(headers, "Strict-Transport-Security", TWO_YEARS);
        }
    }

    private static void set(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
