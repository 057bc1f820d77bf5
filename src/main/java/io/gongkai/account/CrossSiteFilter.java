package io.gongkai.account;

import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets no page of another site act for who is signed in here (CSRF). A browser says where a request comes from
 * ({@code Sec-Fetch-Site}, older ones {@code Origin}); who shows a token was asked by nobody's page, and a program that
 * says neither sends no cookie it was not given.
 */
class CrossSiteFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final HttpServerRequest request;
    private final Problems problems;

    CrossSiteFilter(HttpServerRequest request, Problems problems) {
        this.request = request;
        this.problems = problems;
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response refuseForeign() {
        boolean mayPass = SAFE.contains(request.method().name())
                || request.headers().contains("Authorization")
                || isOwn(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"));
        return mayPass ? null : problems.answer(ProblemType.CROSS_SITE);
    }

    private boolean isOwn(@Nullable String site, @Nullable String origin) {
        if (site != null) {
            return OWN.contains(site);
        }
        return origin == null || isThisHost(origin);
    }

    private boolean isThisHost(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && request.authority() != null
                    && authority.equals(request.authority().toString());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
