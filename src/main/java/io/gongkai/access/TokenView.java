package io.gongkai.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token as it is listed: without its secret. */
@Schema(name = "Token", description = "A token that is not revoked")
record TokenView(
        @Schema(description = "Its id, to revoke it by", examples = "0d9c34a1-8a4c-4d0c-a9a0-2f0d3c5a8b11")
        UUID id,

        @Schema(description = "reader, filer, reviewer or administrator", examples = "filer")
        String role,

        @Schema(description = "The division it is bound to", examples = "230881")
        String division,

        @Schema(
                description = "The one body it files for, where it is bound to one; for filers only",
                examples = "230881-d0001")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String body,

        @Schema(description = "Who uses it", examples = "同江市政务公开办")
        String label,

        @Schema(description = "When it was issued", examples = "2025-03-01T01:02:03Z")
        Instant issuedAt) {

    static TokenView of(Token token) {
        return new TokenView(
                token.id(), token.role.id(), token.division.value(), token.body, token.label(), token.issuedAt);
    }
}
