package io.gongkai.statistics;

import io.gongkai.problem.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of several areas and years over HTTP.  */
@Path("/api/v1/statistics/series")
@Produces({
    MediaType.APPLICATION_JSON,
    SeriesFormat.TEXT_CSV,
    SeriesFormat.WORKBOOK,
    SeriesFormat.STAT,
    SeriesFormat.SDMX
})
@Tag(name = "statistics")
class SeriesResource {

    private static final String NAME = "series";

    private final Series series;
    private final FigureAnswers answers;

    SeriesResource(Series series, FigureAnswers answers) {
        this.series = series;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getSeries",
            summary = "Any measures of several areas over several years",
            description = """
                    One observation for each area, year and measure, in a stable order: areas by code, years ascending,
                    measures as asked. Areas are the divisions directly below one (`within`), all of a level below it (`within` and `level`) or those named (`division`), counties
                    too: a county's figure is that of its own report, every other's is added as in the roll-up. A value is null,
                    never 0, where nobody reported a number; beside it stand the reports expected and added, those that give the
                    number and those that do not, and why it does not compare with other years. Rates are computed from summed
                    counts. An answer holds `limit` observations; `next` is the address of those that follow, in the same state
                    of the filings.

                    As JSON, or by `Accept` or `format` as CSV (UTF-8, the notes on each observation in words beside it) or as
                    a workbook with typed cells and a sheet of notes: coverage, definitions, snapshot, breaks and licence of
                    use; or as a dataset of JSON-stat 2.0, whose pages are of whole areas; or as an SDMX-CSV 2.0 data message. The
                    header `Link` of a file has the next page. Needs no token.""")
    @Parameter(
            name = "years",
            in = ParameterIn.QUERY,
            required = true,
            description = "Report years and ranges of them with commas between, from 2008 to the last that is over",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            pattern = "^[0-9]{4}([.][.][0-9]{4})?(,[0-9]{4}([.][.][0-9]{4})?)*$"),
            example = "2019,2021..2024")
    @Parameter(
            name = "measures",
            in = ParameterIn.QUERY,
            required = true,
            description =
                    "Ids of /api/v1/measures with commas between, up to 50: cells, indicators, and groups of outcomes in the total column or, as group.column, for one kind of applicant",
            schema = @Schema(type = SchemaType.STRING),
            example = "applications.new_received.total,disclosure_rate,refused.natural_person")
    @Parameter(
            name = "compare",
            in = ParameterIn.QUERY,
            description =
                    "previous: each observation stands beside that of the year before, with the change where the two compare; as JSON, CSV and XLSX",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"previous"}))
    @APIResponse(
            responseCode = "200",
            description = "A page of the series",
            headers =
                    @Header(
                            name = "Link",
                            description = "With all but plain JSON: the next page, rel=next",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SeriesView.class),
                        examples =
                                @ExampleObject(
                                        name = "prefecture",
                                        summary = "佳木斯市 2024, one county of ten reported",
                                        value = SeriesExamples.JIAMUSI)),
                @Content(mediaType = SeriesFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = SeriesFormat.STAT, schema = @Schema(implementation = JsonStat.class)),
                @Content(
                        mediaType = SeriesFormat.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "400",
            description =
                    "A parameter is missing, unknown, given twice or cannot be read; `violations` names each: a code that none of the years knows, a year that is not reported, a measure that is not in the dictionary or not computed yet, a cursor of another question",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "bad-years",
                                            summary = "years=2024..2019",
                                            value = SeriesExamples.BAD_YEARS)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such snapshot yet",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "snapshot",
                                            summary = "snapshot=9000",
                                            value = SeriesExamples.NO_SNAPSHOT)))
    public CompletionStage<Response> series(
            @BeanParam AreaParameters areas,
            @BeanParam MannerParameters manner,
            @BeanParam SeriesPageParameters paging,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answers.asked(headers, request, () -> read(uri, headers, request));
    }

    private CompletionStage<Response> read(UriInfo uri, HttpHeaders headers, Request request) {
        return switch (series.query(uri.getQueryParameters())) {
            case SeriesQuery.Wrong(var violations) -> CompletableFuture.completedFuture(answers.wrong(violations));
            case SeriesQuery.Asked asked -> {
                SeriesFormat format = answers.format(asked.page(), SeriesWords.formats(asked.comparing()), headers);
                yield answers.answer(
                        headers, request, asked.page(), asked.sources(), format.id(), () -> answer(asked, format));
            }
        };
    }

    private Response answer(SeriesQuery.Asked asked, SeriesFormat format) {
        return answers.of(
                series.page(format == SeriesFormat.JSON_STAT ? asked.ofWholeAreas() : asked),
                page -> answers.cube(page, asked.page(), format, NAME));
    }
}
