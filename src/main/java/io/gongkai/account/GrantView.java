package io.gongkai.account;

import io.gongkai.access.Grant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role in a division. */
@Schema(
        name = "Grant",
        description = "A role in a division, and in those below it",
        requiredProperties = {"role", "division"})
record GrantView(
        @Schema(
                description = "reader, filer, reviewer or administrator; a filer files for exactly the division",
                enumeration = {"reader", "filer", "reviewer", "administrator"},
                examples = "filer")
        @Nullable
        String role,

        @Schema(description = "A code of six digits; 000000 is the nation", examples = "230881") @Nullable
        String division) {

    static GrantView of(Grant grant) {
        return new GrantView(grant.role().id(), grant.division().value());
    }
}
