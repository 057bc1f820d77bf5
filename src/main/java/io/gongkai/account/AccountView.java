package io.gongkai.account;

import io.gongkai.access.Grant;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account as the offices that look after it see it. */
@Schema(name = "Account", description = "A person who signs in")
record AccountView(
        @Schema(examples = "5b2c3f0e-6a1d-4e57-9d3e-0c7f5d1f9a44")
        UUID id,

        @Schema(description = "What is typed to sign in", examples = "zhang.wei")
        String name,

        @Schema(description = "What people call its owner", examples = "张伟")
        String displayName,

        @Schema(description = "The division whose office looks after it", examples = "230881")
        String division,

        @Schema(description = "What its owner may do; empty for nothing")
        List<GrantView> grants,

        @Schema(
                description = "invited: its owner has not set a password yet; active; closed",
                enumeration = {"invited", "active", "closed"},
                examples = "active")
        String state,

        @Schema(examples = "2025-01-06T01:02:03Z") Instant createdAt,

        @Schema(
                description = "When its owner last set a password; null if never",
                nullable = true,
                examples = "2025-01-06T02:10:00Z")
        @Nullable
        Instant passwordSetAt,

        @Schema(description = "Whether it is bound to a person at the identity provider", examples = "false")
        boolean external) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.name,
                account.label(),
                account.division.value(),
                grants(account.grants()),
                account.state().name().toLowerCase(Locale.ROOT),
                account.createdAt,
                account.passwordSetAt,
                account.subject != null);
    }

    static List<GrantView> grants(Set<Grant> grants) {
        return grants.stream()
                .sorted(Comparator.comparing(Grant::division).thenComparing(Grant::role))
                .map(GrantView::of)
                .toList();
    }
}
