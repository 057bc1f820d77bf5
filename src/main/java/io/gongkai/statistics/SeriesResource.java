package io.gongkai.statistics;

import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Problem;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
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

/** Figures of several areas and years over HTTP. They ask the database, so they run on virtual threads. */
@Path("/api/v1/statistics/series")
@Produces({
    MediaType.APPLICATION_JSON,
    SeriesFormat.TEXT_CSV,
    SeriesFormat.WORKBOOK,
    SeriesFormat.STAT,
    SeriesFormat.SDMX
})
@RunOnVirtualThread
@Tag(name = "statistics")
class SeriesResource {

    private final Series series;
    private final SeriesFile file;
    private final Problems problems;

    SeriesResource(Series series, SeriesFile file, Problems problems) {
        this.series = series;
        this.file = file;
        this.problems = problems;
    }

    @GET
    @Operation(
            operationId = "getSeries",
            summary = "Any measures of several areas over several years",
            description = """
                    One observation for each area, year and measure, in a stable order: areas by code, years ascending,
                    measures as asked. Areas are the divisions directly below one (`within`) or those named (`division`), counties
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
            name = "within",
            in = ParameterIn.QUERY,
            description = "A division: those directly below it. This or `division` is required",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{6}$"),
            example = "230000")
    @Parameter(
            name = "division",
            in = ParameterIn.QUERY,
            description = "Divisions by their codes with commas between, up to 500",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{6}(,[0-9]{6})*$"),
            example = "230800,230881")
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
            name = "figures",
            in = ParameterIn.QUERY,
            description =
                    "filed (default): every report in force; accepted: only those that an office above has accepted",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"filed", "accepted"}))
    @Parameter(
            name = "bodies",
            in = ParameterIn.QUERY,
            description =
                    "governments (default), or departments: those, and townships, sub-districts and zones; never both",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"governments", "departments"}))
    @Parameter(
            name = "boundaries",
            in = ParameterIn.QUERY,
            description =
                    "then (default): an area is what its code stood for in each year, and where its territory changed is marked; today: it is what lies in it today, in every year. A report of a division that lies in it only in part is then in no area's sum, and named",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"then", "today"}))
    @Parameter(
            name = "snapshot",
            in = ParameterIn.QUERY,
            description = "A past state of the filings: `snapshot.id` of an earlier answer",
            schema = @Schema(type = SchemaType.STRING),
            example = "17")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "A past moment (RFC 3339): the figures as they stood then",
            schema = @Schema(type = SchemaType.STRING),
            example = "2025-03-31T16:00:00Z")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many observations an answer has at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "5000", defaultValue = "1000"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where to go on, as `next` of the page before has it, with the same other parameters",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "What it is written as; what Accept asks for if absent",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "csv", "xlsx", "json-stat", "sdmx-csv"}))
    @Parameter(
            name = "bom",
            in = ParameterIn.QUERY,
            description = "Whether a CSV file begins with a byte order mark, by which Excel knows that it is UTF-8",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
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
    public Response series(@Context UriInfo uri, @Context HttpHeaders headers) {
        return switch (series.query(uri.getQueryParameters())) {
            case SeriesQuery.Wrong(var violations) ->
                problems.answer(
                        ProblemType.BAD_PARAMETER,
                        new Bilingual("参数有误，逐项见violations。", "violations names what is wrong with each parameter."),
                        violations);
            case SeriesQuery.Asked asked -> answer(asked, asked.format().orElseGet(() -> accepted(headers)));
        };
    }

    private Response answer(SeriesQuery.Asked asked, SeriesFormat format) {
        return switch (series.page(format == SeriesFormat.JSON_STAT ? asked.ofWholeAreas() : asked)) {
            case SeriesAnswer.Found(var page) -> answer(page, asked, format);
            case SeriesAnswer.NoSuchSnapshot(long missing, long head) ->
                problems.answer(
                        ProblemType.NOT_FOUND,
                        new Bilingual(
                                "没有编号为%d的快照；最新的是%d。".formatted(missing, head),
                                "There is no snapshot %d; the latest is %d.".formatted(missing, head)));
        };
    }

    private Response answer(SeriesView page, SeriesQuery.Asked asked, SeriesFormat format) {
        Response.ResponseBuilder answer =
                switch (format) {
                    case JSON -> Response.ok(page, MediaType.APPLICATION_JSON_TYPE);
                    case CSV ->
                        Response.ok(
                                file.csv(page, asked.byteOrderMark()),
                                SeriesFormat.TEXT_CSV + "; charset=utf-8; header=present");
                    case XLSX -> Response.ok(file.xlsx(page), SeriesFormat.WORKBOOK);
                    case JSON_STAT ->
                        Response.ok(
                                file.jsonStat(page),
                                asked.format().isPresent() ? MediaType.APPLICATION_JSON : SeriesFormat.STAT);
                    case SDMX_CSV -> Response.ok(file.sdmx(page), SeriesFormat.SDMX_2 + "; charset=utf-8");
                };
        answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (format != SeriesFormat.JSON) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"series." + format.extension() + "\"");
            if (page.next() != null) {
                answer.header(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
            }
        }
        return answer.build();
    }

    /** The first that the caller would have, in his order. */
    private static SeriesFormat accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(asked -> Arrays.stream(SeriesFormat.values())
                        .filter(format -> asked.isCompatible(MediaType.valueOf(format.mediaType()))))
                .findFirst()
                .orElse(SeriesFormat.JSON);
    }
}
