package io.gongkai.statistics;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How figures are made up, and in which state of the filings. {@link QuestionWords} reads them, from the address; here they are described. */
class MannerParameters {

    @Parameter(
            description =
                    "filed (default): every report in force; accepted: only those that an office above has accepted",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"filed", "accepted"}))
    @QueryParam("figures")
    @Nullable
    String figures;

    @Parameter(
            description =
                    "governments (default), or departments: those, and townships, sub-districts and zones; never both",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"governments", "departments"}))
    @QueryParam("bodies")
    @Nullable
    String bodies;

    @Parameter(
            description =
                    "then (default): an area is what its code stood for in each year, and where its territory changed is marked; today: it is what lies in it today, in every year. A report of a division that lies in it only in part is then in no area's sum, and named",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"then", "today"}))
    @QueryParam("boundaries")
    @Nullable
    String boundaries;

    @Parameter(
            description = "A past state of the filings: `snapshot.id` of an earlier answer",
            schema = @Schema(type = SchemaType.STRING),
            example = "17")
    @QueryParam("snapshot")
    @Nullable
    String snapshot;

    @Parameter(
            description = "A past moment (RFC 3339): the figures as they stood then",
            schema = @Schema(type = SchemaType.STRING),
            example = "2025-03-31T16:00:00Z")
    @QueryParam("asOf")
    @Nullable
    String asOf;
}
