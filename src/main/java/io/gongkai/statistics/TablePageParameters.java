package io.gongkai.statistics;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Likewise, of a ranking. */
class TablePageParameters extends PageParameters {

    @Parameter(
            description = "What it is written as; what Accept asks for if absent",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "csv", "xlsx", "json-stat"}))
    @QueryParam("format")
    @Nullable
    String format;
}
