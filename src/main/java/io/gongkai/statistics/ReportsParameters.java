package io.gongkai.statistics;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of whose reports figures are made, and in which state of the filings. {@link QuestionWords} reads them, from the address; here they are described. */
class ReportsParameters {

    @Parameter(
            description =
                    "filed (default): every report in force, returned ones too; accepted: only those that an office above has accepted",
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
                    "Which reports of governments: region (default), for everything in their areas; own_level, for themselves and their own departments, added over governments of every level. Never both; not with bodies=departments",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"region", "own_level"}))
    @QueryParam("scope")
    @Nullable
    String scope;

    @Parameter(
            description = "With bodies=departments: only the reports of bodies of this kind",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"department", "township", "subdistrict", "zone"}))
    @QueryParam("kind")
    @Nullable
    String kind;

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
