package io.gongkai.account;

import io.gongkai.access.Secret;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who is signed in with a session. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final Secret secret;

    SessionRequest(Secret secret) {
        this.secret = secret;
    }

    Secret secret() {
        return secret;
    }
}
