package io.gongkai.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a token is asked for with. */
@Schema(
        description = "The token that is asked for",
        requiredProperties = {"role", "label"})
record TokenRequest(
        @Schema(
                description = "reader, filer, reviewer or administrator",
                enumeration = {"reader", "filer", "reviewer", "administrator"},
                examples = "filer")
        @Nullable
        String role,

        @Schema(
                description =
                        "The division it is bound to: a code of six digits. May be left out with body: it is then the one the body files under",
                examples = "230881")
        @Nullable
        String division,

        @Schema(
                description =
                        "For a filer of one department, township, sub-district or zone: its id or credit code. Without it a filer files for the division's government and for all bodies under it",
                examples = "230881-d0001")
        @Nullable
        String body,

        @Schema(
                description = "Who will use it, to tell it from others: 1 to 200 characters",
                minLength = 1,
                maxLength = 200,
                examples = "同江市政务公开办")
        @Nullable
        String label) {}
