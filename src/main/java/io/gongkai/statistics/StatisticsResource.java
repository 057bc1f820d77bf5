package io.gongkai.statistics;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.division.Division;
import io.gongkai.prepared.FreshAnswers;
import io.gongkai.prepared.Made;
import io.gongkai.prepared.PreparedAnswers;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Problem;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Roll-ups over HTTP: as they are now they are prepared, of the past they are made each time. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statistics", description = "What the reports in force add up to, with coverage beside every sum.")
class StatisticsResource {

    private final Rollups rollups;
    private final Problems problems;

    private final FigureAnswers answers;
    private final FreshAnswers fresh;
    private final PreparedAnswers prepared;
    private final ObjectMapper json;

    StatisticsResource(
            Rollups rollups,
            Problems problems,
            FigureAnswers answers,
            FreshAnswers fresh,
            PreparedAnswers prepared,
            ObjectMapper json) {
        this.rollups = rollups;
        this.problems = problems;
        this.answers = answers;
        this.fresh = fresh;
        this.prepared = prepared;
        this.json = json;
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
                    county's too: governments and departments are never added. Texts are in Chinese (zh) and English
                    (en) alike; a problem is in the language of Accept-Language. Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "The roll-up; shortened here",
            headers = {
                @Header(
                        name = "ETag",
                        description = "The state of the filings; send it as If-None-Match",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Cache-Control",
                        description = "no-cache: keep it, and ask each time; of a past state a day",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = RollupView.class),
                            examples =
                                    @ExampleObject(
                                            name = "prefecture",
                                            summary = "佳木斯市 2024, one county of ten reported",
                                            value = StatisticsExamples.JIAMUSI)))
    @APIResponse(responseCode = "304", description = "As the ETag in If-None-Match names it")
    @APIResponse(
            responseCode = "400",
            description =
                    "The code is not six digits, the year is not a number, bodies is neither governments nor departments, figures neither filed nor accepted, a parameter is unknown, or snapshot or asOf cannot be read",
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
    public Uni<Response> rollup(
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
            @Parameter(
                            description =
                                    "governments (default), or departments: those, and townships, sub-districts and zones; never both",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"governments", "departments"}),
                            example = "departments")
                    @QueryParam("bodies")
                    @Nullable
                    String bodies,
            @Parameter(
                            description =
                                    "filed (default): every report in force, returned ones too; accepted: only those that an office above has accepted",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"filed", "accepted"}),
                            example = "accepted")
                    @QueryParam("figures")
                    @Nullable
                    String figures,
            @Parameter(description = "A past state of the filings: `snapshot.id` of an earlier answer", example = "17")
                    @QueryParam("snapshot")
                    @Nullable
                    String snapshot,
            @Parameter(
                            description = "A past moment (RFC 3339): the figures as they stood then",
                            example = "2025-03-31T16:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        Set<String> names = uri.getQueryParameters().keySet();
        return switch (RollupParameters.of(names, division, year, bodies, figures, snapshot, asOf)) {
            case RollupParameters.Wrong(var detail) ->
                Uni.createFrom().item(problems.answer(ProblemType.BAD_PARAMETER, detail));
            case RollupParameters.Given(var asked, var when) ->
                rollups.refusal(asked)
                        .map(refusal -> Uni.createFrom().item(refused(refusal)))
                        .orElseGet(() -> when.map(past -> past(asked, past, headers, request))
                                .orElseGet(() -> prepared.answer(
                                        headers, request, asked.question(), _ -> Made.json(json, rollups.now(asked)))));
        };
    }

    private Uni<Response> past(RollupQuery asked, SnapshotQuery when, HttpHeaders headers, Request request) {
        return prepared.apart(() -> fresh.answer(
                request,
                headers,
                new FreshAnswers.State(rollups.number(when), null, true, ""),
                () -> answers.of(
                        rollups.in(when, asked), rollup -> Response.ok(rollup).build())));
    }

    private Response refused(RollupRefusal refusal) {
        return switch (refusal) {
            case RollupRefusal.NothingBelow answer -> nothingBelow(answer);
            case RollupRefusal.NoSuchDivision answer -> noSuchDivision(answer);
            case RollupRefusal.NoSuchYear answer -> noSuchYear(answer);
        };
    }

    private Response nothingBelow(RollupRefusal.NothingBelow answer) {
        Division county = answer.county();
        String report = "/api/v1/reports/%s/%d".formatted(county.code(), answer.year());
        String departments = "/api/v1/statistics/%s/%d?bodies=departments".formatted(county.code(), answer.year());
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "%s（%s）是县级，下面没有可汇总的报告；它自己的报告见%s，所属部门的汇总见%s。"
                                .formatted(county.name(), county.code(), report, departments),
                        "%s (%s) is a county with no reports below it to add; its own report is at %s, the sum of its departments at %s."
                                .formatted(county.name(), county.code(), report, departments)),
                Map.of("report", report, "departments", departments));
    }

    private Response noSuchDivision(RollupRefusal.NoSuchDivision answer) {
        List<Division> instead = answer.instead();
        String names = instead.stream()
                .map(division -> division.code() + " " + division.name())
                .collect(Collectors.joining("、"));
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "%d年没有行政区划代码%s%s。可在/api/v1/divisions?year=%d查询。"
                                .formatted(
                                        answer.year(),
                                        answer.code(),
                                        instead.isEmpty() ? "" : "；当年该处为" + names,
                                        answer.year()),
                        "There is no division %s in %d%s. Look it up at /api/v1/divisions?year=%d."
                                .formatted(
                                        answer.code(),
                                        answer.year(),
                                        instead.isEmpty() ? "" : "; in that year it is " + names,
                                        answer.year())),
                Map.of("instead", instead.stream().map(CoverageView.Named::of).toList()));
    }

    private Response noSuchYear(RollupRefusal.NoSuchYear answer) {
        return problems.answer(
                ProblemType.YEAR_NOT_REPORTABLE,
                new Bilingual(
                        "没有%d年度的汇总：报告年度为%d至%d，年度结束后才有该年度的报告。".formatted(answer.year(), answer.first(), answer.last()),
                        "There is no roll-up for %d: report years run from %d to %d, and a year is reported after it has ended."
                                .formatted(answer.year(), answer.first(), answer.last())));
    }
}
