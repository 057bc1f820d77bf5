package io.gongkai.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.access.Grant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role in a division. */
@Schema(
        name = "Grant",
        description = "A role in a division, and in those below it",
        requiredProperties = {"role"})
record GrantView(
        @Schema(
                description =
                        "reader, filer, reviewer or administrator; a filer files for exactly the division, or for one body under it",
                enumeration = {"reader", "filer", "reviewer", "administrator"},
                examples = "filer")
        @Nullable
        String role,

        @Schema(description = "A code of six digits; 000000 is the nation", examples = "230881") @Nullable
        String division,

        @Schema(
                description =
                        "For a filer of one department, township, sub-district or zone: its id or credit code; division may then be left out",
                examples = "230881-d0001")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String body) {

    static GrantView of(Grant grant) {
        return new GrantView(
                grant.role().id(),
                grant.division().value(),
                grant.body() == null ? null : grant.body().value());
    }
}
