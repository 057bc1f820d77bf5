package io.gongkai.problem;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/problems")
@NonBlocking
@Tag(name = "problems", description = "What the type of an error answer means")
class ProblemTypeResource {

    private final Problems problems;

    ProblemTypeResource(Problems problems) {
        this.problems = problems;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listProblemTypes",
            summary = "Every kind of problem",
            description = "The kinds of problem the API answers with, each with its status, title and what mends it.")
    @APIResponse(
            responseCode = "200",
            description = "The kinds",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ProblemTypeView.class)))
    public List<ProblemTypeView> list() {
        return Arrays.stream(ProblemType.values()).map(ProblemTypeView::of).toList();
    }

    @GET
    @Path("{slug}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getProblemType",
            summary = "One kind of problem",
            description = "What the type of an error answer means; the address is the type itself.")
    @APIResponse(
            responseCode = "200",
            description = "The kind",
            content =
                    @Content(
                            schema = @Schema(implementation = ProblemTypeView.class),
                            examples = @ExampleObject(name = "too-large", value = """
                                    {"type": "/problems/too-large", "status": 413,
                                     "title": {"zh": "内容过大", "en": "Too large"},
                                     "mending": {"zh": "请求内容超过上限。请拆分或缩小后重新提交。",
                                                 "en": "The body is larger than is taken. Split it or make it smaller and send it again."}}""")))
    @APIResponse(responseCode = "404", description = "There is no such kind")
    public Response get(
            @Parameter(description = "The last part of the type", example = "too-large") @PathParam("slug")
                    String slug) {
        return ProblemType.of(slug)
                .map(type -> Response.ok(ProblemTypeView.of(type)).build())
                .orElseGet(() -> problems.answer(ProblemType.NOT_FOUND));
    }
}
