package io.gongkai.report;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of an upload, for the description of the API. */
@Schema(name = "ReportUpload")
record UploadForm(
        @Schema(
                type = SchemaType.STRING,
                format = "binary",
                required = true,
                description =
                        "The document, or the report as JSON. What the parameters say may stand in fields of their names instead")
        String file) {}
