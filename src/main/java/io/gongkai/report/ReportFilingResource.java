package io.gongkai.report;

import io.gongkai.access.Callers;
import io.gongkai.document.Documents;
import io.gongkai.problem.Problem;
import io.gongkai.problem.Violation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes reports in. */
@Path("/api/v1/reports")
@Tag(name = "reports", description = "Filing reports and reading them back")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReportFilingResource {

    private static final String SUMMARY = "File a report";
    private static final String DESCRIPTION = """
            Files the annual report of a division and year: as the document it was published as (Word, PDF, web page, \
            Excel, text, Markdown), as JSON with the cells of the form, or as `file` of multipart/form-data. It is \
            read, checked by the form's rules (notice 国办公开办函〔2021〕30号) and stored as a new revision, which is \
            then in force. The same content again gives the same receipt with 200. Division and year are taken from \
            the title where it is unambiguous, and where it names a department, township, sub-district or zone, the \
            body registered under that name; otherwise a question comes back. With `dryRun=true` the answer is the \
            same and nothing is stored. Counts are whole numbers (件), fees decimal strings in 万元; `null` is a blank \
            cell, `"/"` not applicable, an absent cell missing. Needs a token of the division (for its government, and for the bodies that file under it) or of one above. A report \
            that breaks rules is refused with every finding; one that was published like that is filed by an office \
            above with the reason in `asPublished`, and keeps its errors.""";

    private final ReportIntake intake;
    private final FilingAnswers answers;
    private final Callers callers;

    ReportFilingResource(ReportIntake intake, FilingAnswers answers, Callers callers) {
        this.intake = intake;
        this.answers = answers;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    @SecurityRequirement(name = "token")
    @Operation(operationId = "fileReport", summary = SUMMARY, description = DESCRIPTION)
    @RequestBody(
            required = true,
            content = {
                // First, since generated clients send what comes first, and this takes a document of any format.
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = UploadForm.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = JsonReport.class),
                        examples = @ExampleObject(name = "同江市 2024", value = ReportExamples.FILING)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/msword",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.ms-excel",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Stored; Location is the new revision",
            content =
                    @Content(
                            schema = @Schema(implementation = Receipt.class),
                            examples = @ExampleObject(name = "同江市 2024", value = ReportExamples.RECEIPT)))
    @APIResponse(
            responseCode = "200",
            description = "The same content is in force already, or it was a dry run",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "400", description = "No body, unreadable JSON, or a wrong parameter")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The token may not file for that division")
    @APIResponse(
            responseCode = "409",
            description = "The report in force is accepted: it is reopened before another is filed")
    @APIResponse(responseCode = "413", description = "Larger than 32 MiB, or beyond the bounds of reading")
    @APIResponse(
            responseCode = "415",
            description = "A type that is not read, or content that is not of its declared type")
    @APIResponse(
            responseCode = "422",
            description =
                    "Rules broken (`findings`), cells or keys wrong (`violations`), whose report not clear (`candidates`), or no report in the document (`refusal`); nothing is stored",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "a total that does not add up",
                                            value = ReportExamples.BROKEN)))
    @APIResponse(
            responseCode = "503",
            description =
                    "So many are being filed that this one waited for half a minute; nothing is stored, see Retry-After")
    public Response file(
            byte[] content,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
            @Parameter(
                            description =
                                    "A name of your own for this filing, 1 to 255 visible ASCII characters: asked again under it, with the same content, the answer is the same. Kept by token",
                            example = "8f14e45f-ceea-467f-a8c3-1f2d9b1c0e77")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey,
            @Parameter(description = "Six-digit code of the division", example = "230881")
                    @QueryParam("division")
                    @Nullable
                    String division,
            @Parameter(
                            description =
                                    "The body, where it is not the division's government: its id or its unified social credit code, see /api/v1/bodies",
                            example = "230881-d0001")
                    @QueryParam("body")
                    @Nullable
                    String body,
            @Parameter(description = "Report year, 2008 to the year before this one", example = "2024")
                    @QueryParam("year")
                    @Nullable
                    String year,
            @Parameter(
                            description = "region (default) or own_level for a government; organ for every other body",
                            example = "region")
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(description = "true to examine and store nothing", example = "true")
                    @QueryParam("dryRun")
                    @Nullable
                    String dryRun,
            @Parameter(
                            description =
                                    "Why the report is filed with its errors, as it was published; only for an office above the body",
                            example = "已于2025年3月31日公布，合计有误，已督促更正")
                    @QueryParam("asPublished")
                    @Nullable
                    String asPublished,
            @Context UriInfo uri) {
        if (content.length == 0) {
            return answers.empty();
        }
        List<Violation> unknown =
                FilingParameters.unknown(uri.getQueryParameters().keySet());
        if (!unknown.isEmpty()) {
            return answers.wrongParameters(unknown);
        }
        if (mediaType != null && !Documents.reads(mediaType) && !Submission.isJson(mediaType)) {
            return answers.unsupported(mediaType);
        }
        return file(
                content,
                mediaType,
                null,
                FilingParameters.of(division, body, year, scope, dryRun, asPublished),
                idempotencyKey);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Authenticated
    @Operation(hidden = true)
    public Response upload(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("division") @Nullable String divisionField,
            @RestForm("body") @Nullable String bodyField,
            @RestForm("year") @Nullable String yearField,
            @RestForm("scope") @Nullable String scopeField,
            @RestForm("dryRun") @Nullable String dryRunField,
            @RestForm("asPublished") @Nullable String asPublishedField,
            @QueryParam("division") @Nullable String division,
            @QueryParam("body") @Nullable String body,
            @QueryParam("year") @Nullable String year,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("asPublished") @Nullable String asPublished,
            @Context UriInfo uri)
            throws IOException {
        if (file == null || file.size() == 0) {
            return answers.empty();
        }
        List<Violation> unknown =
                FilingParameters.unknown(uri.getQueryParameters().keySet());
        if (!unknown.isEmpty()) {
            return answers.wrongParameters(unknown);
        }
        if (!Documents.reads(file.contentType()) && !Submission.isJson(file.contentType())) {
            return answers.unsupported(file.contentType());
        }
        FilingParameters parameters = FilingParameters.of(
                either(divisionField, division),
                either(bodyField, body),
                either(yearField, year),
                either(scopeField, scope),
                either(dryRunField, dryRun),
                either(asPublishedField, asPublished));
        return file(
                Files.readAllBytes(file.uploadedFile()),
                file.contentType(),
                file.fileName(),
                parameters,
                idempotencyKey);
    }

    private Response file(
            byte[] content,
            @Nullable String mediaType,
            @Nullable String fileName,
            FilingParameters parameters,
            @Nullable String idempotencyKey) {
        Optional<Response> wrongKey = answers.wrongIdempotencyKey(idempotencyKey);
        if (wrongKey.isPresent()) {
            return wrongKey.get();
        }
        return switch (parameters) {
            case FilingParameters.Wrong(var violations) -> answers.wrongParameters(violations);
            case FilingParameters.Given(var division, var body, var year, var scope, boolean dryRun, var asPublished) ->
                answers.answer(intake.file(
                        new Submission(content, mediaType, fileName, division, body, year, scope),
                        callers.required(),
                        dryRun,
                        Optional.ofNullable(asPublished),
                        Optional.ofNullable(idempotencyKey)));
        };
    }

    private static @Nullable String either(@Nullable String field, @Nullable String parameter) {
        return field == null || field.isBlank() ? parameter : field;
    }
}
