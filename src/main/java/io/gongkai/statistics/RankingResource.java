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
import java.util.List;
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

/** Areas in the order of one measure, over HTTP. */
@Path(RankingWords.PATH)
@Produces({MediaType.APPLICATION_JSON, SeriesFormat.TEXT_CSV, SeriesFormat.WORKBOOK, SeriesFormat.STAT})
@Tag(name = "statistics")
class RankingResource {

    private final Rankings rankings;
    private final FigureAnswers answers;

    RankingResource(Rankings rankings, FigureAnswers answers) {
        this.rankings = rankings;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getRanking",
            summary = "Areas in the order of one measure, with what makes their places uncertain",
            description = """
                    The divisions below one, directly or all of a level, or those named, by one measure of one year. Rates are
                    computed from summed counts and stand with their Wilson interval. An area has no rank, and says why, where
                    there is no such division or none of its reports is expected or in, where no report gives the number, where
                    its base (the denominator of a rate, the reports of a count) is below `minBase`, and where a count lacks
                    reports that belong into it; a rate that lacks some is ranked and marked `partial`. Areas without a rank
                    follow those with one, by code. Equal values share a rank and leave the next ones out (1, 2, 2, 4). As JSON,
                    CSV, a workbook or JSON-stat, as series. Needs no token.""")
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "desc (default): the highest value first; asc: the lowest",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"desc", "asc"}))
    @Parameter(
            name = "minBase",
            in = ParameterIn.QUERY,
            description =
                    "What the base of an area must reach for a rank; 30 cases for a rate and 1 report for a count unless said. The usual value is a choice of this service and not official",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000000"))
    @APIResponse(
            responseCode = "200",
            description = "A page of the ranking",
            headers =
                    @Header(
                            name = "Link",
                            description = "With CSV and XLSX: the next page, rel=next",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RankingView.class),
                        examples =
                                @ExampleObject(
                                        name = "counties",
                                        summary = "The counties of 佳木斯市 2024, the first two of ten",
                                        value = RankingExamples.COUNTIES)),
                @Content(mediaType = SeriesFormat.STAT, schema = @Schema(implementation = JsonStat.class)),
                @Content(mediaType = SeriesFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = SeriesFormat.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "400",
            description = "A parameter is missing, unknown, given twice or cannot be read; `violations` names each",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "bad-measure",
                                            summary = "measure=x",
                                            value = RankingExamples.BAD_MEASURE)))
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
                                            value = RankingExamples.NO_SNAPSHOT)))
    public CompletionStage<Response> ranking(
            @BeanParam AreaParameters areas,
            @BeanParam FigureParameters figure,
            @BeanParam MannerParameters manner,
            @BeanParam TablePageParameters paging,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answers.asked(headers, request, () -> read(uri, headers, request));
    }

    private CompletionStage<Response> read(UriInfo uri, HttpHeaders headers, Request request) {
        return switch (rankings.query(uri.getQueryParameters())) {
            case RankingQuery.Wrong(var violations) -> CompletableFuture.completedFuture(answers.wrong(violations));
            case RankingQuery.Asked asked -> {
                SeriesFormat format = answers.format(asked.page(), RankingWords.FORMATS, headers);
                yield answers.answer(
                        headers,
                        request,
                        asked.page(),
                        asked.manner().sources(asked.areas(), List.of(asked.year())),
                        format.id(),
                        () -> answers.of(
                                rankings.page(asked), page -> answers.ranking(page, asked.page(), format, "ranking")));
            }
        };
    }
}
