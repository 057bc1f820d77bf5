package io.gongkai.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of problem as it is described where its {@code type} points. */
@Schema(name = "ProblemType", description = "A kind of problem the API answers with")
record ProblemTypeView(
        @Schema(description = "The type in an answer", examples = "/problems/rules-broken")
        String type,

        @Schema(description = "The HTTP status it is answered with", examples = "422")
        int status,

        @Schema(description = "Its title, in Chinese and English")
        Bilingual title,

        @Schema(description = "What is wrong in general and what mends it, in Chinese and English")
        Bilingual mending) {

    static ProblemTypeView of(ProblemType type) {
        return new ProblemTypeView(type.reference(), type.status(), type.title(), type.mending());
    }
}
