package io.gongkai.report;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report as JSON, for the description of the API; {@link JsonFiling} reads it with an error for each fault. */
@Schema(name = "JsonReport", description = "A report as JSON.")
record JsonReport(
        @Schema(description = "Six-digit code of the division", examples = "230881")
        String division,

        @Schema(
                description =
                        "Id or credit code of the body, where it is not the division's government; division may then be left out",
                examples = "230881-d0001")
        String body,

        @Schema(description = "Report year", examples = "2024")
        Integer year,

        @Schema(
                description = "region or own_level for a government, region if absent; organ for every other body",
                examples = "region")
        String scope,

        @Schema(description = "Edition of the form", examples = "F2021", required = true)
        String edition,

        @Schema(
                description =
                        "Value by cell id: a whole number, a decimal string for money, null for blank, \"/\" for not applicable",
                required = true)
        Map<String, Object> cells,

        @Schema(description = "Text of the six sections by id, s1 to s6")
        Map<String, String> narrative) {}
