package io.gongkai.deadline;

import io.gongkai.division.Division;
import io.gongkai.prepared.PreparedAnswers;
import io.gongkai.prepared.Question;
import io.gongkai.prepared.Sources;
import io.gongkai.problem.Bilingual;
import io.gongkai.table.TableAnswers;
import io.gongkai.table.TableFormat;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who has filed, who is late and who is missing. Needs no token. */
@Path("/api/v1/coverage")
@Tag(name = "deadlines", description = "By when reports are due, and who has filed")
@Produces(MediaType.APPLICATION_JSON)
class CoverageResource {

    private static final String CSV = "text/csv; charset=utf-8";

    private static final String BODIES =
            "governments (default), or departments: those, and townships, sub-districts and zones";

    private final FilingCoverage coverage;
    private final DeadlineAnswers answers;
    private final FilingDates dates;
    private final PreparedAnswers prepared;
    private final TableAnswers tables;
    private final Clock clock;

    CoverageResource(
            FilingCoverage coverage,
            DeadlineAnswers answers,
            FilingDates dates,
            PreparedAnswers prepared,
            TableAnswers tables,
            Clock clock) {
        this.coverage = coverage;
        this.answers = answers;
        this.dates = dates;
        this.prepared = prepared;
        this.tables = tables;
        this.clock = clock;
    }

    /** What an answer is written as. */
    private record Written(TableFormat format, boolean byteOrderMark) {}

    @GET
    @Path("{division}/{year}")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.TEXT_CSV, TableFormat.WORKBOOK})
    @Operation(
            operationId = "getFilingCoverage",
            summary = "Who has filed, who is late, who is missing",
            description = """
                    Every government of the area, or with `bodies=departments` every department, township, sub-district and
                    zone that files under them, with the last day for its report, when it first filed, and how it stands: on
                    time, late by so many days, not due yet, within an extension, missing. Days are counted by the first
                    filing, China time: a correction does not make a report late. Roll-ups are made of fewer reports: see
                    `coverage` there. As JSON, CSV or a workbook: in these a row for everybody, those from whom nothing is
                    expected last, as `not_expected`. Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "Where they stand",
            headers = {
                @Header(
                        name = "ETag",
                        description =
                                "The state of the filings, the format and the content coding; send it as If-None-Match",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Cache-Control",
                        description = "no-cache: keep it, and ask each time",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FilingCoverageView.class)),
                @Content(mediaType = TableFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableFormat.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "As the ETag in If-None-Match names it")
    @APIResponse(responseCode = "400", description = "A parameter that is wrong")
    @APIResponse(responseCode = "404", description = "No division has this code in that year")
    @APIResponse(responseCode = "422", description = "The year is before 2008 or not over yet")
    public CompletionStage<Response> coverage(
            @Parameter(description = "Any division; the nation is 000000", example = "230800") @PathParam("division")
                    String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(description = BODIES, example = "departments") @QueryParam("bodies") @Nullable String bodies,
            @Parameter(
                            description =
                                    "Which report of governments: region (default), for everything in their areas, or own_level, for themselves and their own departments; held to the same dates",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"region", "own_level"}))
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(
                            description = "List only those: on_time, late, not_due, extended or missing",
                            example = "missing")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "List only governments of: province, prefecture or county", example = "county")
                    @QueryParam("level")
                    @Nullable
                    String level,
            @Parameter(
                            description =
                                    "With bodies=departments, only: department, township, subdistrict or zone; counts too",
                            example = "township")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "A moment (RFC 3339): how it stood then", example = "2025-03-31T16:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(
                            description = "What it is written as; what Accept asks for if absent",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "csv", "xlsx"}))
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Parameter(
                            description =
                                    "Whether a CSV file begins with a byte order mark, by which Excel knows that it is UTF-8",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("bom")
                    @Nullable
                    String bom,
            @Context HttpHeaders headers,
            @Context Request request) {
        return prepared.asked(
                headers,
                request,
                () -> read(
                        division,
                        year,
                        CoverageParameters.of(bodies, scope, kind, state, level, asOf, format, bom),
                        headers,
                        request));
    }

    private CompletionStage<Response> read(
            String division, String year, CoverageParameters parameters, HttpHeaders headers, Request request) {
        return switch (parameters) {
            case CoverageParameters.Wrong(var violations) ->
                CompletableFuture.completedFuture(answers.wrongParameters(violations));
            case CoverageParameters.Given(var query, var moment, var asked, boolean byteOrderMark) -> {
                Written as = new Written(asked.orElseGet(() -> TableAnswers.accepted(headers)), byteOrderMark);
                yield answers.aboutLater(
                        division,
                        year,
                        (area, number) -> moment.isPresent()
                                ? prepared.apart(() -> written(area, number, moment, query, as))
                                : prepared.answer(
                                        headers,
                                        request,
                                        question(area, number, query, as),
                                        as.format().id(),
                                        () -> written(area, number, moment, query, as)));
            }
        };
    }

    private Response written(Division area, int year, Optional<Instant> moment, CoverageQuery query, Written as) {
        return tables.answer(
                coverage.of(area, year, moment, query),
                as.format(),
                as.byteOrderMark(),
                "coverage-%s-%d".formatted(area.code(), year));
    }

    /** Who is late is another question each day. */
    private Question question(Division area, int year, CoverageQuery query, Written as) {
        return new Question(
                "coverage %s %d %s %s %s".formatted(area.code(), year, query, as, dates.day(clock.instant())),
                Sources.of(query.scope(), List.of(area.code()), List.of(year)));
    }

    @GET
    @Path("{division}/{year}/reminders")
    @RunOnVirtualThread
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(operationId = "listReminders", summary = "Who is to be reminded", description = """
                    Everybody of the area from whom a report is expected and that has not filed, or whose report was returned
                    and not corrected since, with the days that are left or by which it is late, the most urgent first. As
                    JSON, or as CSV (UTF-8 with a byte order mark, for spreadsheets) by `Accept: text/csv` or `format=csv`.
                    Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "Those to be reminded",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReminderListView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "A parameter that is wrong")
    @APIResponse(responseCode = "404", description = "No division has this code in that year")
    @APIResponse(responseCode = "422", description = "The year is before 2008 or not over yet")
    public Response reminders(
            @Parameter(description = "Any division; the nation is 000000", example = "230800") @PathParam("division")
                    String division,
            @Parameter(example = "2024") @PathParam("year") String year,
            @Parameter(description = BODIES, example = "departments") @QueryParam("bodies") @Nullable String bodies,
            @Parameter(
                            description =
                                    "With bodies=departments, only: department, township, subdistrict or zone; counts too",
                            example = "township")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "json or csv; what Accept asks for if absent", example = "csv")
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        if (format != null && !format.equals("json") && !format.equals("csv")) {
            return answers.wrongParameter("format", new Bilingual("format为json或csv。", "format is json or csv."));
        }
        boolean csv = format == null ? accept != null && accept.startsWith("text/csv") : format.equals("csv");
        return switch (CoverageParameters.of(bodies, null, kind, null, null, null, null, null)) {
            case CoverageParameters.Wrong(var violations) -> answers.wrongParameters(violations);
            case CoverageParameters.Given(var query, var _, var _, boolean _) ->
                answers.about(division, year, (area, number) -> answer(coverage.reminders(area, number, query), csv));
        };
    }

    private static Response answer(ReminderListView reminders, boolean csv) {
        Response.ResponseBuilder answer = csv
                ? Response.ok(ReminderSheet.csv(reminders), CSV)
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"reminders-%s-%d.csv\""
                                        .formatted(reminders.division().code(), reminders.year()))
                : Response.ok(reminders, MediaType.APPLICATION_JSON);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
}
