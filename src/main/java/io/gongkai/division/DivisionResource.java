package io.gongkai.division;

import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Problem;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tree of divisions by year. Answered from memory, so on the event loop. */
@Path("/api/v1/divisions")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "divisions", description = "The administrative divisions by year: codes, names, parents, changes.")
class DivisionResource {

    private final DivisionRegister register;
    private final Problems problems;

    DivisionResource(DivisionRegister register, Problems problems) {
        this.register = register;
        this.problems = problems;
    }

    @GET
    @Operation(operationId = "listDivisions", summary = "List the divisions of a year", description = """
                    The divisions as they stand at the end of a year, sorted by code, the nation (000000) first. A
                    change approved in a year shows in that year. Years before 2016 are read by the tree of 2016,
                    years after the latest by the latest; `boundaries` says which. Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "The divisions asked for; none is an empty list",
            content =
                    @Content(
                            schema = @Schema(implementation = DivisionListView.class),
                            examples =
                                    @ExampleObject(
                                            name = "county-by-name",
                                            summary = "within=230800&level=county&name=同江市&year=2024",
                                            value = DivisionExamples.LIST)))
    @APIResponse(
            responseCode = "400",
            description = "A year, a level or a code that is none",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "bad-level",
                                            summary = "level=town",
                                            value = DivisionExamples.BAD_LEVEL)))
    @APIResponse(
            responseCode = "422",
            description = "`within` is a code the year does not know",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "not-of-year",
                                            summary = "within=371200&year=2020",
                                            value = DivisionExamples.WITHIN_NOT_OF_YEAR)))
    public Response list(
            @Parameter(
                            description = "The year whose end is meant; the latest of the register if absent",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "2008", maximum = "2099"),
                            example = "2024")
                    @QueryParam("year")
                    @Nullable
                    String year,
            @Parameter(
                            description =
                                    "A code: only divisions below it; the nation if absent. The division itself is not listed",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{6}$"),
                            example = "230800")
                    @QueryParam("within")
                    @Nullable
                    String within,
            @Parameter(
                            description = "Only divisions of this level",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"nation", "province", "prefecture", "county"}),
                            example = "county")
                    @QueryParam("level")
                    @Nullable
                    String level,
            @Parameter(
                            description =
                                    "Only divisions whose full name or official short form begins so (同江市, 同江, 耿马县)",
                            example = "同江市")
                    @QueryParam("name")
                    @Nullable
                    String name) {
        Optional<Level> only = Optional.ofNullable(level).flatMap(Level::of);
        if (level != null && only.isEmpty()) {
            return badParameter(new DivisionFault.BadLevel(level));
        }
        return switch (DivisionQuery.of(register, year, within)) {
            case DivisionQuery.Asked asked ->
                Response.ok(DivisionListView.of(
                                asked.year(), asked.tree(), asked.divisions(within == null, only, name)))
                        .build();
            case DivisionQuery.Wrong(DivisionFault.UnknownCode fault) ->
                problems.answer(ProblemType.UNKNOWN_DIVISION, said(fault));
            case DivisionQuery.Wrong(DivisionFault.NotOfYear fault) ->
                problems.answer(ProblemType.DIVISION_NOT_OF_YEAR, said(fault), members(fault));
            case DivisionQuery.Wrong(DivisionFault fault) -> badParameter(fault);
        };
    }

    @GET
    @Path("{code}")
    @Operation(
            operationId = "getDivision",
            summary = "One division with its parent, children and code history",
            description = """
                    A division as it stands at the end of a year: what lies above and directly below, every name its
                    code has had, every change of codes it was part of, and whether a report is expected from its
                    government. Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "The division",
            content =
                    @Content(
                            schema = @Schema(implementation = DivisionDetailView.class),
                            examples = {
                                @ExampleObject(
                                        name = "prefecture",
                                        summary = "佳木斯市 in 2024",
                                        value = DivisionExamples.JIAMUSI),
                                @ExampleObject(
                                        name = "recoded-county",
                                        summary = "莱芜区 in 2024",
                                        value = DivisionExamples.LAIWU)
                            }))
    @APIResponse(
            responseCode = "400",
            description = "A year or a code that is none",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "bad-year",
                                            summary = "year=24",
                                            value = DivisionExamples.BAD_YEAR)))
    @APIResponse(
            responseCode = "404",
            description =
                    "No division has this code in that year; `names` says when one had, `instead` what stands there in the year asked for, `today` what does in the latest",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = {
                                @ExampleObject(
                                        name = "other-year",
                                        summary = "371202 in 2020",
                                        value = DivisionExamples.NOT_OF_YEAR),
                                @ExampleObject(name = "unknown", summary = "999999", value = DivisionExamples.UNKNOWN)
                            }))
    public Response one(
            @Parameter(
                            description = "Six digits; the nation is 000000",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{6}$"),
                            example = "230800")
                    @PathParam("code")
                    String code,
            @Parameter(
                            description = "The year whose end is meant; the latest of the register if absent",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "2008", maximum = "2099"),
                            example = "2024")
                    @QueryParam("year")
                    @Nullable
                    String year) {
        return switch (DivisionQuery.of(register, year, code)) {
            case DivisionQuery.Asked asked ->
                Response.ok(DivisionDetailView.of(asked, register)).build();
            case DivisionQuery.Wrong(DivisionFault.UnknownCode fault) ->
                problems.answer(ProblemType.NOT_FOUND, said(fault));
            case DivisionQuery.Wrong(DivisionFault.NotOfYear fault) ->
                problems.answer(ProblemType.NOT_FOUND, said(fault), members(fault));
            case DivisionQuery.Wrong(DivisionFault fault) -> badParameter(fault);
        };
    }

    private Response badParameter(DivisionFault fault) {
        return problems.answer(ProblemType.BAD_PARAMETER, said(fault));
    }

    private static Bilingual said(DivisionFault fault) {
        return new Bilingual(fault.zh(), fault.en());
    }

    private static Map<String, List<?>> members(DivisionFault.NotOfYear fault) {
        Map<String, List<?>> members = new LinkedHashMap<>();
        members.put("names", TenureView.of(fault.tenures()));
        members.put("instead", DivisionView.of(fault.instead()));
        members.put("today", DivisionView.of(fault.today()));
        return members;
    }
}
