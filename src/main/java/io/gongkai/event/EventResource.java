package io.gongkai.event;

import io.gongkai.division.DivisionRegister;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
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

/** What happens, as it happens. */
@Path("/api/v1/events")
@Tag(name = "events", description = "What happens to reports, as a stream and by calls to registered addresses")
@RunOnVirtualThread
class EventResource {

    private final EventStream stream;
    private final DivisionRegister divisions;
    private final Problems problems;

    EventResource(EventStream stream, DivisionRegister divisions, Problems problems) {
        this.stream = stream;
        this.divisions = divisions;
        this.problems = problems;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "streamEvents", summary = "What happens, as it happens", description = """
                    A stream of server-sent events (text/event-stream), about a second after each was committed, in the order of
                    the log and without a gap: `id` is the number in the log, `event` the type, `data` an Event as JSON. It
                    begins with what happens from now on, or after the entry that `after` or `Last-Event-ID` names; a browser's
                    EventSource resumes by itself. What happened is not told twice on one stream and never before it is
                    certain. A comment every 15 seconds says that the stream is alive. Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "The stream, which ends when the service stops",
            headers =
                    @Header(
                            name = "Cache-Control",
                            description = "no-store",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = EventView.class),
                            examples = @ExampleObject(name = "A report was filed", value = """
                                                    id: 17
                                                    event: filed
                                                    data: {"id":17,"type":"filed","at":"2025-01-20T01:02:03Z","division":{"code":"230881","name":"同江市"},"year":2024,"scope":"region","revision":1,"about":"/api/v1/reports/230881/2024?scope=region","hash":"…"}

                                                    """)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter that is wrong or unknown, or an entry that the log does not have yet")
    @APIResponse(
            responseCode = "503",
            description = "As many streams are open as this instance gives",
            headers =
                    @Header(name = "Retry-After", description = "Seconds", schema = @Schema(type = SchemaType.INTEGER)))
    public Response stream(
            @Parameter(
                            description =
                                    "This division and what lay below it in the report year; the nation if absent",
                            example = "230800")
                    @QueryParam("within")
                    @Nullable
                    String within,
            @Parameter(
                            description = "Types of events, separated by commas; all if absent",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "filed,corrected")
                    @QueryParam("types")
                    List<String> types,
            @Parameter(description = "What follows this entry of the log; 0 for all there ever was", example = "16")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(
                            description = "As `after`, and before it: a browser sends it when it connects again",
                            example = "16")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Context UriInfo uri,
            @Context Request request) {
        return switch (EventQuery.of(
                within, types, after, lastEventId, uri.getQueryParameters().keySet(), divisions)) {
            case EventQuery.Wrong(var violations) ->
                problems.answer(ProblemType.BAD_PARAMETER, violations.getFirst().message(), violations);
            case EventQuery.Asked asked -> begin(asked, request.getMethod().equals("HEAD"));
        };
    }

    private Response begin(EventQuery.Asked asked, boolean headOnly) {
        long head = stream.head();
        if (asked.after().orElse(0) > head) {
            return problems.answer(
                    ProblemType.BAD_PARAMETER,
                    new Bilingual(
                            "日志止于第%d条，没有第%d条。编号来自另一服务，或日志被删改过。"
                                    .formatted(head, asked.after().getAsLong()),
                            "The log ends with entry %d and has no entry %d. The number is another service's, or the log was cut."
                                    .formatted(head, asked.after().getAsLong())));
        }
        if (stream.isFull()) {
            return problems.builder(
                            ProblemType.UNAVAILABLE,
                            new Bilingual(
                                    "打开的事件流已达上限。请稍后再试。",
                                    "As many streams of events are open as there can be. Try again later."),
                            Map.of())
                    .header(HttpHeaders.RETRY_AFTER, 30)
                    .build();
        }
        StreamingOutput output =
                out -> stream.write(asked.filter(), asked.after().orElse(head), out);
        // The body of an answer to HEAD is written too, to nowhere: this one would never end.
        return Response.ok(headOnly ? null : output, MediaType.SERVER_SENT_EVENTS + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // nginx would keep the events back until it has a buffer full.
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
