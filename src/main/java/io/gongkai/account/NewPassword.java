package io.gongkai.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A password to be set with a code. */
@Schema(
        description = "A password, and the code that allows to set it",
        requiredProperties = {"name", "code", "password"})
record NewPassword(
        @Schema(examples = "zhang.wei") @Nullable String name,

        @Schema(description = "As the office gave it", examples = "gk_n1m2o3p4q5r6s7t8u9v0w1x2y3z4a5b6c7d8e9f0g1h")
        @Nullable
        String code,

        @Schema(
                format = "password",
                minLength = 12,
                maxLength = 128,
                description = "12 to 128 characters of any kind, not easily guessed",
                examples = "four unrelated words together")
        @Nullable
        String password) {

    /** Without code and password, so that they reach no log. */
    @Override
    public String toString() {
        return "NewPassword[" + name + "]";
    }
}
