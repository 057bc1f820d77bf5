package io.gongkai.statistics;

import io.gongkai.prepared.FreshAnswers;
import io.gongkai.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts of an area's own statutory tables over HTTP. */
@Path("/api/v1/statistics/{division}/{year}/draft")
@Produces({DraftFormat.DOCUMENT, SeriesFormat.WORKBOOK})
@RunOnVirtualThread
@Tag(name = "statistics")
class DraftResource {

    private final Drafts drafts;
    private final FreshAnswers fresh;
    private final FigureAnswers answers;
    private final RollupRefusalAnswers refusals;

    DraftResource(Drafts drafts, FreshAnswers fresh, FigureAnswers answers, RollupRefusalAnswers refusals) {
        this.drafts = drafts;
        this.fresh = fresh;
        this.answers = answers;
        this.refusals = refusals;
    }

    @GET
    @Operation(
            operationId = "getDraft",
            summary =
                    "The statutory tables of a prefecture's or province's own report, drafted from the reports below it",
            description = """
                    Tables two, three and four in the layout of the form of that year, as DOCX or XLSX, filled with what the
                    counties' reports add up to. It is no report: the numbers of the area's own departments are to be added by its
                    office, as its heading says. A cell for which no report gives a number is empty, never 0. A number is marked
                    (*) where reports are missing in it and (#) where a report that is there gives no number in the cell; who and
                    what is listed below each table. The document can be filed with `dryRun`: its numbers are read back as
                    they stand. Needs no token.""")
    @Parameter(
            name = "figures",
            in = ParameterIn.QUERY,
            description = "filed (default) or accepted, as for the roll-up",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"filed", "accepted"}))
    @Parameter(
            name = "snapshot",
            in = ParameterIn.QUERY,
            description = "A past state of the filings: `snapshot.id` of an earlier answer",
            schema = @Schema(type = SchemaType.STRING),
            example = "17")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A past moment (RFC 3339)",
            schema = @Schema(type = SchemaType.STRING),
            example = "2025-03-31T16:00:00Z")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "What it is written as; what Accept asks for if absent",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"docx", "xlsx"}))
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The state of the filings; send it as If-None-Match",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = DraftFormat.DOCUMENT,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = SeriesFormat.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "As the ETag in If-None-Match names it")
    @APIResponse(
            responseCode = "400",
            description = "A parameter or a part of the path cannot be read; `violations` names each",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description =
                    "There is no such division in that year, or it is a county, or there is no such snapshot; as for the roll-up",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response draft(
            @Parameter(
                            description = "The six-digit code of a prefecture or province",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{6}$"),
                            example = "230800")
                    @PathParam("division")
                    String division,
            @Parameter(
                            description = "The report year, from 2008 to the last that is over",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "2008", maximum = "9999"),
                            example = "2024")
                    @PathParam("year")
                    String year,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return switch (drafts.ask(division, year, uri.getQueryParameters())) {
            case Drafts.Answer.Wrong(var violations) -> answers.wrong(violations);
            case Drafts.Answer.Refused(var refusal) -> refusals.answer(refusal);
            case Drafts.Answer.Asked(var answered, boolean past, var format) ->
                answers.of(answered, draft -> {
                    DraftFormat written = format.orElseGet(() -> accepted(headers));
                    return fresh.answer(
                            request,
                            headers,
                            new FreshAnswers.State(
                                    draft.state().number(), draft.state().at(), past, written.id()),
                            () -> answer(draft, written));
                });
        };
    }

    private static Response answer(Draft draft, DraftFormat format) {
        byte[] body =
                switch (format) {
                    case DOCX -> DraftDocument.of(draft);
                    case XLSX -> DraftWorkbook.of(draft);
                };
        String name = "draft-%s-%d.%s".formatted(draft.area().code(), draft.year(), format.id());
        return Response.ok(body, format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** The first that the caller would have, in his order. */
    private static DraftFormat accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(asked -> Arrays.stream(DraftFormat.values())
                        .filter(format -> asked.isCompatible(MediaType.valueOf(format.mediaType()))))
                .findFirst()
                .orElse(DraftFormat.DOCX);
    }
}
