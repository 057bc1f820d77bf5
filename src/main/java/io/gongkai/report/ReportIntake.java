package io.gongkai.report;

import io.gongkai.access.Caller;
import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Takes reports in: examines, asks whether the caller may, and stores all of it or nothing. */
@ApplicationScoped
class ReportIntake {

    /** As many as there are connections (application.properties): more at once would hold what they read and do no more. */
    private static final int AT_ONCE = 16;

    /** Seconds that a filing waits for its turn, and after which to come again. */
    private static final long LONGEST_WAIT = 30;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Examination examination;
    private final DivisionRegister divisions;
    private final ReportRepository reports;
    private final RevisionRepository revisions;
    private final FilingRepository filings;
    private final DecisionRepository decisions;
    private final Receipts receipts;
    private final Surroundings surroundings;
    private final IdempotencyKeyRepository keys;
    private final Clock clock;

    ReportIntake(
            Examination examination,
            DivisionRegister divisions,
            ReportRepository reports,
            RevisionRepository revisions,
            FilingRepository filings,
            DecisionRepository decisions,
            Receipts receipts,
            Surroundings surroundings,
            IdempotencyKeyRepository keys,
            Clock clock) {
        this.examination = examination;
        this.divisions = divisions;
        this.reports = reports;
        this.revisions = revisions;
        this.filings = filings;
        this.decisions = decisions;
        this.receipts = receipts;
        this.surroundings = surroundings;
        this.keys = keys;
        this.clock = clock;
    }

    /** Reading goes before the transaction: no connection is held while a document is opened. */
    Filing file(
            Submission submission,
            Caller caller,
            boolean dryRun,
            Optional<String> asPublished,
            Optional<String> idempotencyKey) {
        Examined examined = examination.examine(submission);
        if (!(examined instanceof Examined.Report report)) {
            return new Filing.Unexamined(examined);
        }
        BodyId body = report.organ() == null
                ? BodyId.of(report.division())
                : report.organ().id();
        ReportKey key = key(body, report);
        DivisionTree tree = divisions.in(key.year());
        if (!caller.mayFile(body, key.division(), tree)) {
            return new Filing.NotAllowed(key);
        }
        byte[] hash = sha256(submission.content());
        boolean mayKeepErrors = asPublished.isPresent() && caller.mayFileAsPublished(body, key.division(), tree);
        if (report.hasErrors() && !mayKeepErrors) {
            return new Filing.Broken(dry(key, report, hash), asPublished.isPresent());
        }
        Optional<String> reason = asPublished.filter(_ -> report.hasErrors());
        if (dryRun) {
            return dryRun(key, report, hash);
        }
        if (!isMyTurn()) {
            return new Filing.Busy(LONGEST_WAIT);
        }
        try {
            return fileInTurn(key, report, submission, hash, caller, reason, idempotencyKey);
        } finally {
            turns.release();
        }
    }

    /** Nobody waits without end behind a database that hangs. */
    private boolean isMyTurn() {
        try {
            return turns.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Filing fileInTurn(
            ReportKey key,
            Examined.Report report,
            Submission submission,
            byte[] hash,
            Caller caller,
            Optional<String> reason,
            Optional<String> idempotencyKey) {
        Stored stored = QuarkusTransaction.requiringNew()
                .call(() -> idempotencyKey
                        .map(name ->
                                once(name, hash, caller, () -> store(key, report, submission, hash, caller, reason)))
                        .orElseGet(() -> store(key, report, submission, hash, caller, reason)));
        // After the commit: nobody waits for the log while a receipt is written. What it says of a new revision is read
        // by single statements, which need no transaction of their own.
        return stored instanceof Stored.New
                ? answer(stored, key)
                : QuarkusTransaction.requiringNew().call(() -> answer(stored, key));
    }

    private Filing answer(Stored stored, ReportKey key) {
        return switch (stored) {
            case Stored.New(var held, var revision, var added) ->
                new Filing.Filed(receipts.filed(held, revision, added), key, new StateTag(revision.number, 0));
            case Stored.Before(var kept, var revision) ->
                new Filing.Filed(receipts.of(kept, revision), key, tag(revision));
            case Stored.Known(var kept, var revision) ->
                new Filing.Known(receipts.of(kept, revision), key, tag(revision));
            case Stored.Accepted() -> new Filing.Accepted(key);
            case Stored.OtherDocument() -> new Filing.KeyReused();
        };
    }

    private StateTag tag(Revision revision) {
        return new StateTag(revision.number, decisions.of(revision.id).size());
    }

    /** A report stays with the division under which its first revision was filed, wherever the body files now. */
    private ReportKey key(BodyId body, Examined.Report report) {
        Optional<ReportKey> filed = body.isGovernment()
                ? Optional.empty()
                : QuarkusTransaction.requiringNew()
                        .call(() -> reports.ofOrgan(body, report.year()).map(StoredReport::key));
        return filed.orElseGet(() -> new ReportKey(body, report.division(), report.year(), report.scope()));
    }

    /** What came of storing a report: of these revisions one is in force now, unless the accepted one stays. */
    private sealed interface Stored {
        record New(FilingRepository.Held held, Revision revision, Added added) implements Stored {}

        /** Stored by an earlier request of the same idempotency key. */
        record Before(StoredReport report, Revision revision) implements Stored {}

        record Known(StoredReport report, Revision revision) implements Stored {}

        record Accepted() implements Stored {}

        /** Another document was filed under the idempotency key. */
        record OtherDocument() implements Stored {}
    }

    /** Files under a name the client gave it: asked again under the same name, the answer is the same. */
    private Stored once(String name, byte[] hash, Caller caller, Supplier<Stored> filing) {
        Optional<IdempotencyKeyRepository.Earlier> earlier = keys.take(caller.id(), name, hash, clock.instant());
        if (earlier.isPresent()) {
            if (!Arrays.equals(earlier.get().document(), hash)) {
                return new Stored.OtherDocument();
            }
            Revision revision = revisions.findById(earlier.get().revision());
            return new Stored.Before(reports.findById(revision.report), revision);
        }
        Stored stored = filing.get();
        keys.settle(
                caller.id(),
                name,
                switch (stored) {
                    case Stored.New(var held, var revision, var added) -> Optional.of(revision.id);
                    case Stored.Before(var kept, var revision) -> Optional.of(revision.id);
                    case Stored.Known(var kept, var revision) -> Optional.of(revision.id);
                    case Stored.Accepted(), Stored.OtherDocument() -> Optional.empty();
                });
        return stored;
    }

    private Filing dryRun(ReportKey key, Examined.Report report, byte[] hash) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<StoredReport> stored = reports.find(key).filter(found -> found.inForce != null);
            return stored.isPresent() && isClosed(stored.get(), hash)
                    ? new Filing.Accepted(key)
                    : new Filing.Dry(receipts.dry(key, report, HexFormat.of().formatHex(hash)));
        });
    }

    /** Whether it is accepted, with other bytes than these. */
    private boolean isClosed(StoredReport stored, byte[] hash) {
        return stored.status() == Status.ACCEPTED && !Arrays.equals(revisions.findById(stored.inForce).document, hash);
    }

    private Receipt dry(ReportKey key, Examined.Report report, byte[] hash) {
        return QuarkusTransaction.requiringNew()
                .call(() -> receipts.dry(key, report, HexFormat.of().formatHex(hash)));
    }

    private Stored store(
            ReportKey key,
            Examined.Report report,
            Submission submission,
            byte[] hash,
            Caller caller,
            Optional<String> asPublished) {
        FilingRepository.Held held = filings.hold(key, caller.id());
        StoredReport stored = held.report();
        if (stored.inForce != null) {
            if (Arrays.equals(held.document(), hash)) {
                return new Stored.Known(stored, revisions.findById(stored.inForce));
            }
            if (stored.status() == Status.ACCEPTED) {
                return new Stored.Accepted();
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Revision revision = new Revision();
        revision.report = stored.id;
        revision.number = held.lastNumber() + 1;
        revision.edition = report.reading().form().edition().id();
        revision.document = hash;
        revision.mediaType = submission.mediaType() == null ? "application/octet-stream" : submission.mediaType();
        revision.fileName = submission.fileName();
        revision.filedAt = now;
        revision.filedBy = caller.id();
        revision.asPublished = asPublished.orElse(null);
        KeptRevision kept = KeptRevision.of(report.reading());
        Added added = new Added(
                kept,
                surroundings.sketches(key, kept.narrative()),
                FindingView.of(report.findings(), report.reading()));
        revision.id = filings.add(key, revision, submission.content(), added, report.processingFee());
        stored.inForce = revision.id;
        stored.status = Status.FILED.id();
        return new Stored.New(held, revision, added);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
