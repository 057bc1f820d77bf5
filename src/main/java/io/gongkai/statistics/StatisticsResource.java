package io.gongkai.statistics;

import io.gongkai.problem.Problem;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roll-ups over HTTP: as they are now they are prepared, of the past they are made each time. */
@Path("/api/v1/statistics")
@Produces({
    MediaType.APPLICATION_JSON,
    SeriesFormat.TEXT_CSV,
    SeriesFormat.WORKBOOK,
    SeriesFormat.STAT,
    SeriesFormat.SDMX
})
@Tag(name = "statistics", description = "What the reports in force add up to, with coverage beside every sum.")
class StatisticsResource {

    private final Rollups rollups;
    private final RollupAnswers written;
    private final RollupRefusalAnswers refusals;
    private final FigureAnswers answers;

    StatisticsResource(Rollups rollups, RollupAnswers written, RollupRefusalAnswers refusals, FigureAnswers answers) {
        this.rollups = rollups;
        this.written = written;
        this.refusals = refusals;
        this.answers = answers;
    }

    @GET
    @Path("{division}/{year}")
    @Operation(
            operationId = "getRollup",
            summary = "The roll-up of a prefecture, a province or the nation, or of the departments of any division",
            description = """
                    Every number of the form for one year, added over the region reports in force of the counties in
                    the area and of its prefectures without counties. Totals are added from the printed totals, never
                    computed from parts. Missing is not zero: a number no report gives is null, and `coverage` names
                    the divisions that have not reported and counts the reports without a number, cell by cell.
                    The division's own report stands beside the sum in `own`. With `bodies=departments` the sums are those of
                    the departments, townships, sub-districts and zones that file under the governments of the area, a
                    county's too, or with `kind` of one kind of these; with `scope=own_level` those of what governments of
                    every level report for themselves and their own departments. The three are never added. Texts are in Chinese (zh) and English
                    (en) alike; a problem is in the language of Accept-Language. As JSON; as CSV or a workbook, with a row for
                    every figure and for everybody who is missing; as JSON-stat or SDMX-CSV, as series. Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "The roll-up; shortened here",
            headers = {
                @Header(
                        name = "ETag",
                        description =
                                "The state of the filings, the format and the content coding; send it as If-None-Match",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Cache-Control",
                        description = "no-cache: keep it, and ask each time; of a past state a day",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RollupView.class),
                        examples =
                                @ExampleObject(
                                        name = "prefecture",
                                        summary = "佳木斯市 2024, one county of ten reported",
                                        value = StatisticsExamples.JIAMUSI)),
                @Content(mediaType = SeriesFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = SeriesFormat.STAT, schema = @Schema(implementation = JsonStat.class)),
                @Content(
                        mediaType = SeriesFormat.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "As the ETag in If-None-Match names it")
    @APIResponse(
            responseCode = "400",
            description =
                    "A part of the path or a parameter cannot be read, is unknown, given twice or does not go with another; `violations` names each",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "bad-code",
                                            summary = "/statistics/2308/2024",
                                            value = StatisticsExamples.BAD_CODE)))
    @APIResponse(
            responseCode = "404",
            description =
                    "No division has this code in that year (`instead` says what stands there then), or it is a county, which has no governments below it to add: `report` is where its own report is, `departments` the sum of its departments",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = {
                                @ExampleObject(
                                        name = "county",
                                        summary = "/statistics/230881/2024",
                                        value = StatisticsExamples.COUNTY),
                                @ExampleObject(
                                        name = "not-of-year",
                                        summary = "/statistics/371200/2024",
                                        value = StatisticsExamples.NOT_OF_YEAR)
                            }))
    @APIResponse(
            responseCode = "422",
            description = "The year is before 2008 or not over yet",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "year",
                                            summary = "/statistics/230800/2007",
                                            value = StatisticsExamples.BAD_YEAR)))
    public CompletionStage<Response> rollup(
            @Parameter(
                            description = "The six-digit code of a prefecture or province; the nation is 000000",
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
            @BeanParam ReportsParameters reports,
            @BeanParam CubeParameters file,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answers.asked(headers, request, () -> read(division, year, uri, headers, request));
    }

    private CompletionStage<Response> read(
            String division, String year, UriInfo uri, HttpHeaders headers, Request request) {
        return switch (rollups.read(division, year, uri.getQueryParameters())) {
            case RollupWords.Read.Wrong(var violations) -> CompletableFuture.completedFuture(answers.wrong(violations));
            case RollupWords.Read.Asked(var asked, var page) ->
                rollups.refusal(asked)
                        .<CompletionStage<Response>>map(
                                refusal -> CompletableFuture.completedFuture(refusals.answer(refusal)))
                        .orElseGet(() -> {
                            SeriesFormat format = answers.format(page, EnumSet.allOf(SeriesFormat.class), headers);
                            return answers.answer(
                                    headers,
                                    request,
                                    page,
                                    asked.sources(),
                                    format.id(),
                                    () -> written.answer(asked, page, format));
                        });
        };
    }
}
