package io.gongkai.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A violation as it is answered, in one language. */
@Schema(name = "Violation", description = "One thing in the request that is not as it must be")
record ViolationView(
        @Schema(
                description = "Where: a JSON Pointer (RFC 6901) into the body, or the name of a parameter",
                examples = "/division")
        String pointer,

        @Schema(description = "What is wrong and what mends it", examples = "There is no division 999999.")
        String message) {}
