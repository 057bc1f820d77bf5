package io.gongkai.account;

import io.gongkai.access.Secret;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * What the browser keeps of a session: no script can read it, no other site makes the browser send it, and over https
 * no other host and no plain connection sees it ({@code __Host-}, RFC 6265bis).
 */
final class SessionCookie {

    private static final String PLAIN = "gongkai-session";
    private static final String SECURE = "__Host-gongkai-session";

    private SessionCookie() {}

    static Optional<Secret> of(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name(request))).map(cookie -> new Secret(cookie.getValue()));
    }

    static Cookie holding(Secret secret, HttpServerRequest request) {
        return Cookie.cookie(name(request), secret.value())
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(isSecure(request))
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(Sessions.LONGEST.toSeconds());
    }

    static Cookie none(HttpServerRequest request) {
        return holding(new Secret(""), request).setMaxAge(0);
    }

    private static String name(HttpServerRequest request) {
        return isSecure(request) ? SECURE : PLAIN;
    }

    /** Behind a proxy that speaks https for it the scheme is what the proxy says, where the settings trust one. */
    private static boolean isSecure(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }
}
