package io.gongkai.access;

import io.gongkai.division.DivisionCode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that somebody can issue tokens. A token given in {@code GONGKAI_ADMIN_TOKEN} becomes an administrator's
 * when the service starts, the first time and later ones too, so that a lost token is replaced by a restart. Where none
 * is given and there never was an administrator, one is made and printed, once, and never to the log.
 */
@ApplicationScoped
class FirstAdministrator {

    /** What can stand in a header, and is too long to be guessed. */
    private static final Pattern FIT = Pattern.compile("[\\x21-\\x7e]{20,}");

    private final TokenRepository tokens;
    private final Optional<String> given;
    private final Clock clock;

    FirstAdministrator(
            TokenRepository tokens, @ConfigProperty(name = "gongkai.admin-token") Optional<String> given, Clock clock) {
        this.tokens = tokens;
        this.given = given;
        this.clock = clock;
    }

    /** @throws ConfigurationException if the token given in the settings is not fit to be one */
    @AsSystem
    @Transactional
    void seeToIt(@Observes StartupEvent start) {
        if (given.isPresent()) {
            Secret secret = new Secret(given.get());
            if (!FIT.matcher(secret.value()).matches()) {
                throw new ConfigurationException("""
                        GONGKAI_ADMIN_TOKEN 至少须有 20 个字符，且只能使用可见的 ASCII 字符（不含空格） · \
                        GONGKAI_ADMIN_TOKEN must be at least 20 visible ASCII characters without spaces""");
            }
            tokens.lockAdministrators();
            if (!tokens.knows(secret)) {
                store(secret, "GONGKAI_ADMIN_TOKEN");
            }
            return;
        }
        // Two instances may start at once on one database: the second finds what the first one made.
        tokens.lockAdministrators();
        if (!tokens.everHadAdministrator()) {
            Secret secret = Secret.random(new SecureRandom());
            store(secret, "first administrator");
            print(secret);
        }
    }

    private void store(Secret secret, String label) {
        tokens.persistAndFlush(
                new Token(secret, new Grant(Role.ADMINISTRATOR, DivisionCode.NATION), label, null, clock.instant()));
    }

    private static void print(Secret secret) {
        System.out.printf("""

                ────────────────────────────────────────────────────────────────────────
                  管理员令牌（仅显示这一次，请妥善保存）
                  The administrator's token (shown only this once, keep it safe)

                    %s

                  用法 Use:  Authorization: Bearer %s
                ────────────────────────────────────────────────────────────────────────

                """, secret.value(), secret.value());
    }
}
