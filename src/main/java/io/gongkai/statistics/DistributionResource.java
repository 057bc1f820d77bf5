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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where an area stands among its peers, over HTTP. */
@Path(DistributionWords.PATH)
@Produces({MediaType.APPLICATION_JSON, SeriesFormat.TEXT_CSV, SeriesFormat.WORKBOOK})
@Tag(name = "statistics")
class DistributionResource {

    private final Distributions distributions;
    private final FigureAnswers answers;

    DistributionResource(Distributions distributions, FigureAnswers answers) {
        this.distributions = distributions;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getDistribution",
            summary = "Where an area stands among its peers, without the peers' figures",
            description = """
                    The area's own figure of one measure and year, its place, and the quartiles of its peers: the other divisions
                    of its level with the same parent, in its province, or in the nation. What compares is as in a ranking. With
                    fewer than 5 peers that compare everything but the own figure is withheld, with fewer than 10 the least and
                    the greatest value, and it says so. As JSON, CSV or
                    a workbook, as series. Needs no token.""")
    @Parameter(
            name = "division",
            in = ParameterIn.QUERY,
            required = true,
            description = "The area",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{6}$"),
            example = "230881")
    @Parameter(
            name = "peers",
            in = ParameterIn.QUERY,
            description =
                    "parent (default): the other divisions directly below the same one; province, nation: all others of its level there",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"parent", "province", "nation"}))
    @Parameter(
            name = "minBase",
            in = ParameterIn.QUERY,
            description = "As in a ranking: 30 cases for a rate and 1 report for a count unless said",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000000"))
    @APIResponse(
            responseCode = "200",
            description = "Where it stands",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DistributionView.class)),
                @Content(mediaType = SeriesFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = SeriesFormat.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "400",
            description = "A parameter is missing, unknown, given twice or cannot be read; `violations` names each",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such snapshot yet",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public CompletionStage<Response> distribution(
            @BeanParam FigureParameters figure,
            @BeanParam MannerParameters manner,
            @BeanParam FileParameters file,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answers.asked(headers, request, () -> read(uri, headers, request));
    }

    private CompletionStage<Response> read(UriInfo uri, HttpHeaders headers, Request request) {
        return switch (distributions.query(uri.getQueryParameters())) {
            case DistributionQuery.Wrong(var violations) ->
                CompletableFuture.completedFuture(answers.wrong(violations));
            case DistributionQuery.Asked asked -> {
                SeriesFormat format = answers.format(asked.page(), FigureAnswers.TABLES, headers);
                yield answers.answer(
                        headers,
                        request,
                        asked.page(),
                        asked.manner()
                                .sources(
                                        List.of(
                                                asked.area().code(),
                                                asked.within().code()),
                                        List.of(asked.year())),
                        format.id(),
                        () -> answers.of(
                                distributions.of(asked),
                                view -> answers.table(view, asked.page(), format, "distribution")));
            }
        };
    }
}
