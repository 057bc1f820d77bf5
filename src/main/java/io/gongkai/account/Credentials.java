package io.gongkai.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person signs in with. */
@Schema(
        description = "What a person signs in with",
        requiredProperties = {"name", "password"})
record Credentials(
        @Schema(examples = "zhang.wei") @Nullable String name,

        @Schema(format = "password", maxLength = 128, examples = "four unrelated words together") @Nullable
        String password) {

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "Credentials[" + name + "]";
    }
}
