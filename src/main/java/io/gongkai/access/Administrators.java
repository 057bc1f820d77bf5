package io.gongkai.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sees to it that somebody is left who may do everything: a token or an account. */
@ApplicationScoped
public class Administrators {

    private final TokenRepository tokens;

    Administrators(TokenRepository tokens) {
        this.tokens = tokens;
    }

    /** Until the transaction ends, nobody else takes away an administrator: two at once would leave none. */
    public void lock() {
        tokens.lockAdministrators();
    }

    /** Whether there is no national administrator besides this actor. */
    public boolean areNone(UUID besides) {
        return tokens.nationalAdministratorsBesides(besides) == 0;
    }
}
