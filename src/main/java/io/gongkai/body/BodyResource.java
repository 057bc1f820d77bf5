package io.gongkai.body;

import io.gongkai.division.DivisionRegister;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who files: governments, and the bodies that offices have registered under them. Needs no token. */
@Path("/api/v1/bodies")
@Tag(name = "bodies", description = "Who files, and from whom a report is expected")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BodyResource {

    private final BodyLookup lookup;
    private final BodyAnswers answers;
    private final DivisionRegister divisions;

    BodyResource(BodyLookup lookup, BodyAnswers answers, DivisionRegister divisions) {
        this.lookup = lookup;
        this.answers = answers;
        this.divisions = divisions;
    }

    @GET
    @Operation(operationId = "listBodies", summary = "List the bodies that file", description = """
                    The governments of an area and the departments, townships, sub-districts and zones registered under
                    them, as they stand in a report year, with whether a report is expected from them. By division; its
                    government first, then by id. Follow `next` for more. Divisions from which no report can be expected
                    (金门县, 台湾, 香港, 澳门) have none. Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of bodies",
            content = @Content(schema = @Schema(implementation = BodyView.Page.class)))
    @APIResponse(responseCode = "400", description = "A parameter that is wrong or unknown")
    public Response list(
            @Parameter(description = "This division and those below it; the nation if absent", example = "230881")
                    @QueryParam("within")
                    @Nullable
                    String within,
            @Parameter(description = "The report year, the last that is over if absent", example = "2024")
                    @QueryParam("year")
                    @Nullable
                    String year,
            @Parameter(
                            description = "Only those: government, department, township, subdistrict or zone",
                            example = "department")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "Only those whose name has this in it", example = "教育")
                    @QueryParam("name")
                    @Nullable
                    String name,
            @Parameter(description = "From `next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500, 100 if absent", example = "100") @QueryParam("limit") @Nullable
                    String limit,
            @Context UriInfo uri) {
        BodyQuery query = BodyQuery.of(
                new BodyQuery.Raw(within, year, kind, name, cursor, limit),
                uri.getQueryParameters().keySet(),
                divisions,
                lookup.lastYear());
        return switch (query) {
            case BodyQuery.Wrong(var violations) -> answers.wrongParameters(violations);
            case BodyQuery.Asked asked -> {
                BodyLookup.Page page = lookup.page(asked);
                yield Response.ok(new BodyView.Page(
                                page.bodies(),
                                page.next().map(next -> next(uri, next)).orElse(null)))
                        .build();
            }
        };
    }

    private static String next(UriInfo uri, BodyQuery.Cursor cursor) {
        return "/api/v1/bodies?"
                + UriBuilder.fromUri(uri.getRequestUri())
                        .replaceQueryParam("cursor", cursor.toString())
                        .build()
                        .getRawQuery();
    }

    @GET
    @Path("{body}")
    @Operation(operationId = "getBody", summary = "A body and its history", description = """
                    As it stands in a report year, with all that was entered of it and what its office has said for single
                    years. A credit code that became known later finds it too. Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "The body",
            content = @Content(schema = @Schema(implementation = BodyView.Detail.class)))
    @APIResponse(responseCode = "400", description = "The year is none")
    @APIResponse(responseCode = "404", description = "No such body")
    public Response get(
            @Parameter(
                            description =
                                    "Six digits for the government of a division, a unified social credit code, or an id issued here",
                            example = "230881-d0001")
                    @PathParam("body")
                    String body,
            @Parameter(description = "The report year, the last that is over if absent", example = "2024")
                    @QueryParam("year")
                    @Nullable
                    String year) {
        Optional<Integer> asked = BodyQuery.year(year, lookup.lastYear());
        return asked.map(number -> answers.detail(body, number))
                .orElseGet(() -> answers.wrongParameters(List.of(BodyQuery.wrongYear())));
    }
}
