package io.gongkai.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account whose owner is to set a password, with the code for that, told this once. */
@Schema(name = "Invitation", description = "An account whose owner is to set a password")
record InvitationView(
        AccountView account,

        @Schema(
                description =
                        "The code to set the password with, for its owner alone: told this once, good once. Nobody but its"
                                + " owner ever knows the password",
                examples = "gk_n1m2o3p4q5r6s7t8u9v0w1x2y3z4a5b6c7d8e9f0g1h")
        String code,

        @Schema(description = "Until when the code is good", examples = "2025-01-13T01:02:03Z")
        Instant codeExpiresAt) {

    /** Without the code, so that it reaches no log. */
    @Override
    public String toString() {
        return "InvitationView[" + account.id() + "]";
    }
}
