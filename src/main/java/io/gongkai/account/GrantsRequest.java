package io.gongkai.account;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an account is to hold. */
@Schema(
        description = "All that its owner may do from now on",
        requiredProperties = {"grants"})
record GrantsRequest(
        @Schema(description = "Instead of those it holds; empty takes all away") @Nullable
        List<GrantView> grants) {}
