package io.gongkai.statistics;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of the figures is answered, and as what. {@link QuestionWords} reads them, from the address; here they are described. */
class PageParameters {

    @Parameter(
            description = "How many rows an answer has at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "5000", defaultValue = "1000"))
    @QueryParam("limit")
    @Nullable
    String limit;

    @Parameter(
            description = "Where to go on, as `next` of the page before has it, with the same other parameters",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("cursor")
    @Nullable
    String cursor;

    @Parameter(
            description = "Whether a CSV file begins with a byte order mark, by which Excel knows that it is UTF-8",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @QueryParam("bom")
    @Nullable
    String bom;
}
