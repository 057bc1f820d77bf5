package io.gongkai.statistics;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What figures that have no pages are written as, statistical formats too. {@link QuestionWords} reads them, from the address; here they are described. */
class CubeParameters {

    @Parameter(
            description = "What it is written as; what Accept asks for if absent",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "csv", "xlsx", "json-stat", "sdmx-csv"}))
    @QueryParam("format")
    @Nullable
    String format;

    @Parameter(
            description = "Whether a CSV file begins with a byte order mark, by which Excel knows that it is UTF-8",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @QueryParam("bom")
    @Nullable
    String bom;
}
