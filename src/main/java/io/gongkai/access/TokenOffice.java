package io.gongkai.access;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Issues, lists and revokes tokens. What a token issued stays valid when it is revoked itself. */
@ApplicationScoped
class TokenOffice {

    private final TokenRepository tokens;
    private final DivisionRegister divisions;
    private final BodyHomes homes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenOffice(TokenRepository tokens, DivisionRegister divisions, BodyHomes homes, Clock clock) {
        this.tokens = tokens;
        this.divisions = divisions;
        this.homes = homes;
        this.clock = clock;
    }

    @Transactional
    Issuance issue(Caller caller, TokenRequest request) {
        TokenReading reading =
                TokenReading.of(request, code -> divisions.lastWith(code).isPresent(), homes);
        return switch (reading) {
            case TokenReading.Invalid invalid -> new Issuance.Invalid(invalid.violations());
            case TokenReading.Wanted wanted -> {
                if (!mayIssue(caller, wanted.grant().role(), wanted.grant().division())) {
                    yield new Issuance.NotAllowed();
                }
                Secret secret = Secret.random(random);
                Token token = new Token(secret, wanted.grant(), wanted.label(), caller.id(), clock.instant());
                tokens.persist(token);
                yield new Issuance.Issued(token, secret);
            }
        };
    }

    /** The tokens the caller may revoke, his own among them, the latest first. */
    @Transactional
    List<Token> revocable(Caller caller) {
        return tokens.valid().stream().filter(token -> mayRevoke(caller, token)).toList();
    }

    @Transactional
    Revocation revoke(Caller caller, UUID id) {
        // Two administrators revoking each other at once would leave none.
        tokens.lockAdministrators();
        Token token = tokens.findById(id);
        if (token == null) {
            return Revocation.UNKNOWN;
        }
        if (!mayRevoke(caller, token)) {
            return Revocation.NOT_ALLOWED;
        }
        if (token.revokedAt == null) {
            if (token.isNationalAdministrator() && tokens.nationalAdministratorsBesides(id) == 0) {
                return Revocation.LAST_ADMINISTRATOR;
            }
            token.revokedAt = clock.instant();
        }
        return Revocation.REVOKED;
    }

    private boolean mayRevoke(Caller caller, Token token) {
        return token.id.equals(caller.id()) || mayIssue(caller, token.role, token.division);
    }

    /** A county that is no more may still file its old reports: the last year that knew it tells who is above it. */
    private boolean mayIssue(Caller caller, Role role, DivisionCode division) {
        return divisions
                .lastWith(division)
                .map(tree -> caller.mayIssue(role, division, tree))
                .orElse(false);
    }
}
