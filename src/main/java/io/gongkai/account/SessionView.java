package io.gongkai.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is calling, as the service knows him. */
@Schema(name = "Session", description = "Who is calling, and what he may do")
record SessionView(
        @Schema(description = "The account, or the token", examples = "5b2c3f0e-6a1d-4e57-9d3e-0c7f5d1f9a44")
        UUID id,

        @Schema(
                description = "account: signed in; token: by a token in the header",
                enumeration = {"account", "token"},
                examples = "account")
        String kind,

        @Schema(description = "What was typed to sign in; null for a token", nullable = true, examples = "zhang.wei")
        @Nullable
        String name,

        @Schema(description = "What people call the owner; null for a token", nullable = true, examples = "张伟")
        @Nullable
        String displayName,

        @Schema(description = "What he may do; empty for nothing that is not open to everybody")
        List<GrantView> grants,

        @Schema(
                description = "When the session ends at the latest; an hour unused ends it before. Null for a token",
                nullable = true,
                examples = "2025-01-06T13:02:03Z")
        @Nullable
        Instant endsAt) {}
