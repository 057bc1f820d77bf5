package io.gongkai.statistics;

import io.gongkai.compression.Packed;
import io.gongkai.compression.Packing;
import io.gongkai.prepared.FreshAnswers;
import io.gongkai.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
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
import org.jboss.logging.Logger;

/** Whole years over HTTP, written while they are sent. */
@Path("/api/v1/statistics/years")
@Produces({WholeYearFormat.APACHE_PARQUET, SeriesFormat.TEXT_CSV})
@RunOnVirtualThread
@Tag(name = "statistics")
@Packed
class WholeYearResource {

    private static final Logger LOG = Logger.getLogger(WholeYearResource.class);

    private final WholeYears years;
    private final WholeYearFile file;
    private final FreshAnswers fresh;
    private final FigureAnswers answers;

    WholeYearResource(WholeYears years, WholeYearFile file, FreshAnswers fresh, FigureAnswers answers) {
        this.years = years;
        this.file = file;
        this.fresh = fresh;
        this.answers = answers;
    }

    @GET
    @Path("{year}")
    @Operation(
            operationId = "getWholeYear",
            summary = "Every measure of every division of a year, as Parquet or CSV",
            description = """
                    A row for each division of the year (the nation, provinces, prefectures, counties) and each measure: the
                    cells of the form of the year, groups of outcomes by kind of applicant, indicators. The columns are those
                    of the series as CSV; Parquet has `value` as a decimal and, as `value_double`, as a floating-point number,
                    `status` by CL_OBS_STATUS, and snapshot, coverage of the nation and licence in the metadata of the file.
                    In CSV every row has the ids of its `notes`, and their words (`notes_zh`, `notes_en`) stand on the first row
                    with the same `notes`, where looking them up finds them; in Parquet they stand on every row.
                    All rows are of one state of the filings. It is written while it is sent: an answer that breaks off was not
                    finished. Two are written at once, others wait. Needs no token.""")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "What it is written as; what Accept asks for if absent",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"parquet", "csv"}))
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            headers = {
                @Header(
                        name = "ETag",
                        description =
                                "The state of the filings, the format and the content coding; send it as If-None-Match",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Last-Modified",
                        description = "When the last change was accepted; absent for a second after it",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Cache-Control",
                        description = "no-cache: keep it, and ask each time; of a past state a day",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(
                        mediaType = WholeYearFormat.APACHE_PARQUET,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SeriesFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "As the ETag in If-None-Match names it")
    @APIResponse(
            responseCode = "400",
            description =
                    "A parameter is unknown, given twice or cannot be read, or the year is before 2008 or not over yet; `violations` names each",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such snapshot yet",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response year(
            @Parameter(
                            description = "The report year, from 2008 to the last that is over",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "2008", maximum = "9999"),
                            example = "2024")
                    @PathParam("year")
                    String year,
            @BeanParam ReportsParameters reports,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return switch (years.ask(year, uri.getQueryParameters())) {
            case WholeYears.Answer.Wrong(var violations) -> answers.wrong(violations);
            case WholeYears.Answer.Asked(var answered, boolean past, var format) ->
                answers.of(answered, found -> {
                    WholeYearFormat written = format.orElseGet(() -> accepted(headers));
                    return fresh.answer(
                            request,
                            headers,
                            new FreshAnswers.State(
                                    found.state().number(),
                                    found.state().at(),
                                    past,
                                    written.id(),
                                    Packing.asked(
                                            headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING),
                                            MediaType.valueOf(written.mediaType()))),
                            () -> answer(found, written));
                });
        };
    }

    private Response answer(WholeYear year, WholeYearFormat format) {
        StreamingOutput body = out -> write(year, format, out);
        String name = "gongkai-%d.%s".formatted(year.year(), format.id());
        return Response.ok(body, format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private void write(WholeYear year, WholeYearFormat format, OutputStream out) {
        try {
            file.write(year, format, out);
        } catch (IOException gone) {
            LOG.debugf(gone, "the caller has not waited for the end of %d", year.year());
        }
    }

    /** The first that the caller would have, in his order. */
    private static WholeYearFormat accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(asked -> Arrays.stream(WholeYearFormat.values())
                        .filter(format -> asked.isCompatible(MediaType.valueOf(format.mediaType()))))
                .findFirst()
                .orElse(WholeYearFormat.PARQUET);
    }
}
