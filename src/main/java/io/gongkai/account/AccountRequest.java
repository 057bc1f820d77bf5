package io.gongkai.account;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The account that is asked for. */
@Schema(
        description = "The account that is asked for",
        requiredProperties = {"name", "displayName", "division", "grants"})
record AccountRequest(
        @Schema(
                description =
                        "What is typed to sign in: 3 to 64 of letters, digits, . _ @ -, the first one a letter or digit;"
                                + " capitals count as small. Never given to another person afterwards",
                pattern = "^[A-Za-z0-9][A-Za-z0-9._@-]{2,63}$",
                examples = "zhang.wei")
        @Nullable
        String name,

        @Schema(description = "What people call its owner: 1 to 200 characters", maxLength = 200, examples = "张伟")
        @Nullable
        String displayName,

        @Schema(description = "The division whose office looks after it: a code of six digits", examples = "230881")
        @Nullable
        String division,

        @Schema(description = "What its owner may do, and where; empty for nothing") @Nullable
        List<GrantView> grants) {}
