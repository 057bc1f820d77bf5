package io.gongkai.event;

import io.gongkai.access.Callers;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was sent to an address, and what came of it. */
@Path("/api/v1/webhooks/{id}")
@Tag(name = "events", description = "What happens to reports, as a stream and by calls to registered addresses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@SecurityRequirement(name = "token")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not of its division or one above, or not in a role that may")
@APIResponse(responseCode = "404", description = "There is no such address or message")
class DeliveryResource {

    private static final int USUAL = 50;
    private static final String EXAMPLE = "0d9c34a1-8a4c-4d0c-a9a0-2f0d3c5a8b11";

    private final Webhooks webhooks;
    private final WebhookAnswers answers;
    private final Callers callers;

    DeliveryResource(Webhooks webhooks, WebhookAnswers answers, Callers callers) {
        this.webhooks = webhooks;
        this.answers = answers;
        this.callers = callers;
    }

    @GET
    @Path("deliveries")
    @Operation(operationId = "listWebhookDeliveries", summary = "The delivery log of an address", description = """
                    Every message with every attempt to deliver it, the latest first: when, what was answered, how long it took,
                    why it does not count, and when it is tried again. Messages that were delivered or given up are kept for 30
                    days. Readers, reviewers and administrators of its division or one above may.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of messages",
            content = @Content(schema = @Schema(implementation = DeliveryPageView.class)))
    @APIResponse(responseCode = "400", description = "A parameter that is wrong")
    public Response list(
            @Parameter(description = "Id of the address", example = EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "From `next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 if absent", example = "50") @QueryParam("limit") @Nullable
                    String limit) {
        if (cursor != null && !cursor.matches("[0-9]{1,15}") || limit != null && !limit.matches("[1-9][0-9]{0,2}")) {
            return answers.wrongPage();
        }
        Long before = cursor == null ? null : Long.valueOf(cursor);
        int most = limit == null ? USUAL : Integer.parseInt(limit);
        return most > WebhookResource.MOST
                ? answers.wrongPage()
                : answers.about(
                        id,
                        webhook -> answers.page(
                                webhook, most, webhooks.deliveries(webhook, before, most, callers.required())));
    }

    @POST
    @Path("deliveries/{delivery}/redeliver")
    @Operation(operationId = "redeliverWebhookMessage", summary = "Deliver a message anew", description = """
                    Whatever became of it: at once, under the same `webhook-id`, and with all the attempts of a new message. The
                    request has no body. Reviewers and administrators of its division or one above may.""")
    @APIResponse(
            responseCode = "202",
            description = "It will be delivered",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "409", description = "The address is called no more")
    public Response redeliver(
            @Parameter(description = "Id of the address", example = EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "Id of the message", example = "6f1c2f1e-7a57-4f5e-8d0a-3e9f4f4b6a10")
                    @PathParam("delivery")
                    String delivery) {
        return answers.about(
                id,
                webhook -> answers.about(
                        delivery, message -> answers.answer(webhooks.redeliver(webhook, message, callers.required()))));
    }

    @POST
    @Path("test")
    @Operation(operationId = "testWebhook", summary = "Send an address a test", description = """
                    A signed message of type `ping`, which tells of nothing. It is tried once; the delivery log says what came of
                    it. The request has no body. Reviewers and administrators of its division or one above may.""")
    @APIResponse(
            responseCode = "202",
            description = "It will be sent",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "409", description = "The address is called no more")
    public Response test(@Parameter(description = "Id of the address", example = EXAMPLE) @PathParam("id") String id) {
        return answers.about(id, webhook -> answers.answer(webhooks.test(webhook, callers.required())));
    }
}
