package io.gongkai.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a token is asked for with. */
@Schema(
        description = "The token that is asked for",
        requiredProperties = {"role", "division", "label"})
record TokenRequest(
        @Schema(
                description = "reader, filer, reviewer or administrator",
                enumeration = {"reader", "filer", "reviewer", "administrator"},
                examples = "filer")
        @Nullable
        String role,

        @Schema(description = "The division it is bound to: a code of six digits", examples = "230881") @Nullable
        String division,

        @Schema(
                description = "Who will use it, to tell it from others: 1 to 200 characters",
                minLength = 1,
                maxLength = 200,
                examples = "同江市政务公开办")
        @Nullable
        String label) {}
