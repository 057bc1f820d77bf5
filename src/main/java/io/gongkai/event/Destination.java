package io.gongkai.event;

import java.net.InetAddress;
import java.net.URI;

/**
 * Where a call goes: the address that was written, and the one network address found for it, which is the one that is
 * connected to, so that a name cannot mean another in between.
 */
record Destination(URI url, InetAddress address) {

    boolean isTls() {
        return url.getScheme().equals("https");
    }

    int port() {
        return url.getPort() >= 0 ? url.getPort() : isTls() ? 443 : 80;
    }

    /** Path and query, as the request line writes them. */
    String target() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
