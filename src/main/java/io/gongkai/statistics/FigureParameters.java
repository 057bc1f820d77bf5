package io.gongkai.statistics;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** One measure and one year. {@link QuestionWords} reads them, from the address; here they are described. */
class FigureParameters {

    @Parameter(
            required = true,
            description = "The report year, from 2008 to the last that is over",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "2008", maximum = "9999"),
            example = "2024")
    @QueryParam("year")
    @Nullable
    String year;

    @Parameter(
            required = true,
            description =
                    "An id of /api/v1/measures: a cell, an indicator, or a group of outcomes in the total column or, as group.column, for one kind of applicant",
            schema = @Schema(type = SchemaType.STRING),
            example = "disclosure_rate")
    @QueryParam("measure")
    @Nullable
    String measure;
}
