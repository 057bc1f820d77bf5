package io.gongkai.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who bears a token of ours. */
final class BearerRequest extends BaseAuthenticationRequest {

    private final Secret secret;

    BearerRequest(Secret secret) {
        this.secret = secret;
    }

    Secret secret() {
        return secret;
    }
}
