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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a figure is made of, over HTTP. */
@Path(BreakdownWords.PATH)
@Produces({MediaType.APPLICATION_JSON, SeriesFormat.TEXT_CSV, SeriesFormat.WORKBOOK})
@Tag(name = "statistics")
class BreakdownResource {

    private final Breakdowns breakdowns;
    private final FigureAnswers answers;

    BreakdownResource(Breakdowns breakdowns, FigureAnswers answers) {
        this.breakdowns = breakdowns;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getBreakdown",
            summary = "What a figure of one area and year is made of",
            description = """
                    The applications handled by outcome (groups, and in them the rows of table three), any row of table three by
                    kind of applicant, the applications handled by both, or any count by the areas below. Shares are of the total
                    as printed; what the parts add up to, and how far that is from it, stands beside it. Every part has the
                    reports expected, added, and lacking its number. As JSON, CSV or
                    a workbook, as series. Needs no token.""")
    @Parameter(
            name = "division",
            in = ParameterIn.QUERY,
            required = true,
            description = "The area; the nation is 000000",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{6}$"),
            example = "230800")
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            required = true,
            description = "The report year, from 2008 to the last that is over",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "2008", maximum = "9999"),
            example = "2024")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            required = true,
            description = "What it is cut by",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"outcome", "applicant", "outcome,applicant", "child"}),
            example = "outcome")
    @Parameter(
            name = "measure",
            in = ParameterIn.QUERY,
            description =
                    "A count of /api/v1/measures, the applications handled unless said: by outcome those or a column of them, by applicant a row of table three or a group of outcomes, by child any",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "handled"),
            example = "new_received")
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            description = "With by=child: all divisions of this level below, not only those directly below",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"province", "prefecture", "county"}))
    @APIResponse(
            responseCode = "200",
            description = "The figure and its parts",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BreakdownView.class),
                        examples =
                                @ExampleObject(
                                        name = "applicants",
                                        summary = "同江市 2024, new applications by applicant; shortened",
                                        value = BreakdownExamples.APPLICANTS)),
                @Content(mediaType = SeriesFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = SeriesFormat.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "400",
            description =
                    "A parameter is missing, unknown, given twice or cannot be read, or the measure has no such parts; `violations` names each",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "rate",
                                            summary = "by=child&measure=disclosure_rate",
                                            value = BreakdownExamples.RATE)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such snapshot yet",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public CompletionStage<Response> breakdown(
            @BeanParam MannerParameters manner,
            @BeanParam FileParameters file,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answers.asked(headers, request, () -> read(uri, headers, request));
    }

    private CompletionStage<Response> read(UriInfo uri, HttpHeaders headers, Request request) {
        return switch (breakdowns.query(uri.getQueryParameters())) {
            case BreakdownQuery.Wrong(var violations) -> CompletableFuture.completedFuture(answers.wrong(violations));
            case BreakdownQuery.Asked asked -> {
                SeriesFormat format = answers.format(asked.page(), FigureAnswers.TABLES, headers);
                yield answers.answer(
                        headers,
                        request,
                        asked.page(),
                        asked.manner().sources(List.of(asked.area()), List.of(asked.year())),
                        format.id(),
                        () -> answers.of(
                                breakdowns.of(asked), view -> answers.table(view, asked.page(), format, "breakdown")));
            }
        };
    }
}
