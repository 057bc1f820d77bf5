package io.gongkai.report;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of an upload, for the description of the API. */
@Schema(name = "ReportUpload")
record UploadForm(
        @Schema(type = SchemaType.STRING, format = "binary", required = true, description = "The document")
        String file,

        @Schema(description = "As the parameter") String division,
        @Schema(description = "As the parameter") String body,
        @Schema(description = "As the parameter") String year,
        @Schema(description = "As the parameter") String scope,
        @Schema(description = "As the parameter") String dryRun,
        @Schema(description = "As the parameter") String asPublished) {}
