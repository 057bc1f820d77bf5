package io.gongkai.log;

import io.gongkai.access.Callers;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log of changes: read by anybody, proof of any receipt. */
@Path("/api/v1/log")
@Tag(name = "log", description = "Every accepted change, chained by hashes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LogResource {

    private static final int USUAL = 500;
    private static final int MOST = 5000;

    private final LogRepository log;
    private final Callers callers;
    private final Problems problems;

    LogResource(LogRepository log, Callers callers, Problems problems) {
        this.log = log;
        this.callers = callers;
        this.problems = problems;
    }

    @GET
    @Transactional
    @Operation(operationId = "readLog", summary = "The log of changes", description = """
                    Every accepted change in its order: when, of which report and revision, the hash of what is kept of it, and
                    the hash that chains it to the entry before. Follow `next` for more. The pages, saved one after the other,
                    are checked elsewhere by `gongkai verify FILE`. Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = LogPageView.class)))
    @APIResponse(responseCode = "400", description = "A parameter that is wrong")
    public Response list(
            @Parameter(description = "Entries after this number", example = "0") @QueryParam("after") @Nullable
                    String after,
            @Parameter(description = "1 to 5000, 500 if absent", example = "500") @QueryParam("limit") @Nullable
                    String limit) {
        Optional<Long> from = number(after, 0);
        Optional<Long> most = number(limit, USUAL).filter(asked -> asked >= 1 && asked <= MOST);
        if (from.isEmpty() || most.isEmpty()) {
            return problems.answer(
                    ProblemType.BAD_PARAMETER,
                    new Bilingual(
                            "after为条目编号，limit为1至%d。".formatted(MOST),
                            "after is the number of an entry, limit is 1 to %d.".formatted(MOST)));
        }
        List<LogEntry> found = log.after(from.get(), most.get().intValue());
        LogEntry head = log.head().orElse(null);
        boolean more = head != null && !found.isEmpty() && found.getLast().number() < head.number();
        return Response.ok(new LogPageView(
                        found,
                        head,
                        more
                                ? "/api/v1/log?after=%d&limit=%d"
                                        .formatted(found.getLast().number(), most.get())
                                : null))
                .build();
    }

    private static Optional<Long> number(@Nullable String text, long otherwise) {
        if (text == null) {
            return Optional.of(otherwise);
        }
        return text.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    @GET
    @Path("{number}")
    @Transactional
    @Operation(operationId = "proveReceipt", summary = "Prove a receipt", description = """
                    Give the number and hash of a receipt's `logEntry`. The answer says whether that entry stands in the log
                    with that hash, whether the hash is that of what it says, and whether everything it speaks of (document,
                    numbers, text, findings) is still kept as it was: recomputed now. Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "The entry and what holds of it",
            content = @Content(schema = @Schema(implementation = LogProofView.class)))
    @APIResponse(responseCode = "404", description = "There is no such entry")
    public Response prove(
            @Parameter(description = "Number of the entry", example = "17") @PathParam("number") String number,
            @Parameter(description = "Hash the receipt gives") @QueryParam("hash") @Nullable String hash) {
        if (!number.matches("[1-9][0-9]{0,17}")) {
            return problems.answer(
                    ProblemType.NOT_FOUND,
                    new Bilingual(
                            "“%s”不是条目编号：见回执的logEntry.number，例如17。".formatted(number),
                            "\"%s\" is no number of an entry: see logEntry.number of the receipt, for example 17."
                                    .formatted(number)));
        }
        Optional<LogEntry> entry = Optional.of(Long.valueOf(number)).flatMap(log::find);
        if (entry.isEmpty()) {
            return problems.answer(
                    ProblemType.NOT_FOUND,
                    new Bilingual(
                            "日志中没有第%s条。持有这一条的回执说明日志被删改过。".formatted(number),
                            "The log has no entry %s. A receipt with that entry shows that the log was cut."
                                    .formatted(number)));
        }
        return Response.ok(proof(entry.get(), hash)).build();
    }

    private LogProofView proof(LogEntry entry, @Nullable String hash) {
        boolean sameHash = hash == null || hash.equalsIgnoreCase(entry.hash());
        boolean consistent = entry.computedHash().equals(entry.hash());
        boolean untouched = log.isUntouched(entry.number());
        boolean proved = sameHash && consistent && untouched;
        Bilingual detail = proved
                ? new Bilingual("属实：该条在日志中，所记内容未被改动。", "Proved: the entry stands, and all it speaks of is as it was.")
                : !sameHash
                        ? new Bilingual(
                                "散列与日志不同：回执有误，或日志被改动过。",
                                "The hash is not the log's: the receipt is wrong, or the log was altered.")
                        : !consistent
                                ? new Bilingual("该条被改动过。", "The entry was altered.")
                                : new Bilingual("所记的内容被改动过。", "What the entry speaks of was altered.");
        return new LogProofView(proved, entry, sameHash, consistent, untouched, LogProofView.Said.of(detail));
    }

    @GET
    @Path("verification")
    @Authenticated
    @SecurityRequirement(name = "token")
    @Transactional
    @Operation(operationId = "verifyLog", summary = "Check the whole log", description = """
                    Recomputes every hash, of the entries and of all they speak of, and names the first entry that does not
                    fit, or a revision that no entry speaks of. Takes long on a large log. Needs an administrator's token.""")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = LogVerificationView.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not an administrator's token")
    public Response verify() {
        if (!callers.required().isAdministrator()) {
            return problems.answer(ProblemType.FORBIDDEN);
        }
        long entries = log.head().map(LogEntry::number).orElse(0L);
        Optional<LogRepository.Fault> fault = log.firstFault();
        Optional<String> unlogged = log.unlogged();
        return Response.ok(new LogVerificationView(
                        entries,
                        fault.isEmpty() && unlogged.isEmpty(),
                        fault.map(LogRepository.Fault::number).orElse(null),
                        fault.map(LogRepository.Fault::kind)
                                .or(() -> unlogged.map(_ -> "unlogged"))
                                .orElse(null),
                        unlogged.orElse(null)))
                .build();
    }
}
