package io.gongkai.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another password for who is signed in. */
@Schema(
        description = "Another password for who is signed in",
        requiredProperties = {"current", "password"})
record PasswordChange(
        @Schema(format = "password", description = "The one it has been", examples = "four unrelated words together")
        @Nullable
        String current,

        @Schema(
                format = "password",
                minLength = 12,
                maxLength = 128,
                description = "12 to 128 characters of any kind, not easily guessed",
                examples = "some other words put together")
        @Nullable
        String password) {

    /** Without the passwords, so that they reach no log. */
    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
