package io.gongkai.statistics;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which areas a call for figures is about. {@link QuestionWords} reads them, from the address; here they are described. */
class AreaParameters {

    @Parameter(
            description =
                    "A division: those directly below it, or all of a `level` below it. This or `division` is required",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{6}$"),
            example = "230000")
    @QueryParam("within")
    @Nullable
    String within;

    @Parameter(
            description = "With `within`: all divisions of this level below it, not only those directly below",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"province", "prefecture", "county"}))
    @QueryParam("level")
    @Nullable
    String level;

    @Parameter(
            description = "Divisions by their codes with commas between, up to 500",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{6}(,[0-9]{6})*$"),
            example = "230800,230881")
    @QueryParam("division")
    @Nullable
    String division;
}
