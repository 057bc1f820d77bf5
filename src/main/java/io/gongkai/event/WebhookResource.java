package io.gongkai.event;

import io.gongkai.access.Callers;
import io.gongkai.problem.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Addresses that are called when something happens. */
@Path("/api/v1/webhooks")
@Tag(name = "events", description = "What happens to reports, as a stream and by calls to registered addresses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@SecurityRequirement(name = "token")
@APIResponse(responseCode = "401", description = "No valid token")
class WebhookResource {

    /** The most deliveries of a page. */
    static final int MOST = 200;

    private static final String EXAMPLE = "0d9c34a1-8a4c-4d0c-a9a0-2f0d3c5a8b11";

    private final Webhooks webhooks;
    private final WebhookAnswers answers;
    private final Callers callers;
    private final Problems problems;

    WebhookResource(Webhooks webhooks, WebhookAnswers answers, Callers callers, Problems problems) {
        this.webhooks = webhooks;
        this.answers = answers;
        this.callers = callers;
        this.problems = problems;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerWebhook",
            summary = "Have an address called when something happens",
            description = """
                    From now on the address is sent a POST for every event of the division and those below it, of the types
                    asked for, signed as Standard Webhooks has it; docs/events.md says how to check it. The secret is told
                    this once. Only public addresses by https, unless the operator allows others. Reviewers and
                    administrators may, for their division and those below.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookRequest.class),
                            examples = @ExampleObject(name = "What the counties of 佳木斯市 file", value = """
                                                    {"url": "https://hooks.example.gov.cn/gongkai", "division": "230800", "types": ["filed", "corrected"], "description": "佳木斯市政务公开平台"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Registered, with its secret (Cache-Control: no-store)",
            headers =
                    @Header(name = "Location", description = "Where it is", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON, or empty")
    @APIResponse(responseCode = "403", description = "Not a reviewer or administrator of the division or one above")
    @APIResponse(responseCode = "409", description = "The division has 20 addresses")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(
            responseCode = "422",
            description = "`violations`: also an address that is not public or not encrypted")
    public Response register(@Nullable WebhookRequest request) {
        return request == null ? answers.empty() : answers.answer(webhooks.register(request, callers.required()));
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "The addresses the caller may see",
            description =
                    "The latest first, without their secrets: those of the divisions he is a reader, reviewer or administrator of, and of those below.")
    @APIResponse(
            responseCode = "200",
            description = "The addresses",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = WebhookView.class)))
    public List<WebhookView> list() {
        return webhooks.visible(callers.required()).stream()
                .map(webhook -> WebhookView.of(webhook, null, problems.language()))
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getWebhook",
            summary = "One address",
            description =
                    "With why it is called no more, if it is not. Readers, reviewers and administrators of its division or one above may.")
    @APIResponse(
            responseCode = "200",
            description = "The address, without its secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(
            responseCode = "403",
            description = "Not a reader, reviewer or administrator of its division or one above")
    @APIResponse(responseCode = "404", description = "There is no such address")
    public Response get(@Parameter(description = "Its id", example = EXAMPLE) @PathParam("id") String id) {
        return answers.about(id, webhook -> answers.answer(webhooks.show(webhook, callers.required())));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(operationId = "changeWebhook", summary = "Change, pause or resume an address", description = """
                    What is absent stays. `enabled: false` pauses it, `enabled: true` has it called again after it was paused or
                    the service gave up: with what was waiting and what happens from then on. Another division or secret is
                    another webhook. Reviewers and administrators of its division or one above may.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookChange.class),
                            examples = @ExampleObject(name = "Call it again", value = "{\"enabled\": true}")))
    @APIResponse(
            responseCode = "200",
            description = "The address as it is now",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "400", description = "The body is not JSON, or empty")
    @APIResponse(responseCode = "403", description = "Not a reviewer or administrator of its division or one above")
    @APIResponse(responseCode = "404", description = "There is no such address")
    @APIResponse(responseCode = "415", description = "The body is not application/json")
    @APIResponse(responseCode = "422", description = "`violations`")
    public Response change(
            @Parameter(description = "Its id", example = EXAMPLE) @PathParam("id") String id,
            @Nullable WebhookChange change) {
        return change == null
                ? answers.empty()
                : answers.about(id, webhook -> answers.answer(webhooks.change(webhook, change, callers.required())));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "removeWebhook",
            summary = "Call an address no more",
            description =
                    "With its delivery log and what was waiting. Reviewers and administrators of its division or one above may.")
    @APIResponse(responseCode = "204", description = "It is removed")
    @APIResponse(responseCode = "403", description = "Not a reviewer or administrator of its division or one above")
    @APIResponse(responseCode = "404", description = "There is no such address")
    public Response remove(@Parameter(description = "Its id", example = EXAMPLE) @PathParam("id") String id) {
        return answers.about(id, webhook -> answers.answer(webhooks.remove(webhook, callers.required())));
    }
}
