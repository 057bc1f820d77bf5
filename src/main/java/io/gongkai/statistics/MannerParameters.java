package io.gongkai.statistics;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Likewise, and by which map. */
class MannerParameters extends ReportsParameters {

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
}
