package io.gongkai.report;

import io.gongkai.body.BodyRegister;
import io.gongkai.body.BodyTitles;
import io.gongkai.division.DivisionRegister;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads reports back. */
@ApplicationScoped
class ReportLookup {

    private final ReportRepository reports;
    private final RevisionRepository revisions;
    private final RevisionContentRepository contents;
    private final DecisionRepository decisions;
    private final Receipts receipts;
    private final Editions editions;
    private final DivisionRegister divisions;
    private final BodyRegister bodies;

    ReportLookup(
            ReportRepository reports,
            RevisionRepository revisions,
            RevisionContentRepository contents,
            DecisionRepository decisions,
            Receipts receipts,
            Editions editions,
            DivisionRegister divisions,
            BodyRegister bodies) {
        this.reports = reports;
        this.revisions = revisions;
        this.contents = contents;
        this.decisions = decisions;
        this.receipts = receipts;
        this.editions = editions;
        this.divisions = divisions;
        this.bodies = bodies;
    }

    /** A moment as RFC 3339 writes it, empty if it is none. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The page and whether more follow. */
    record PageOf(List<RevisionView> reports, Optional<Cursor> next) {}

    @Transactional
    PageOf list(ReportQuery.Asked asked) {
        List<StoredReport> found = reports.page(asked.filter(), asked.limit() + 1);
        List<StoredReport> page = found.subList(0, Math.min(asked.limit(), found.size()));
        Map<Long, List<Decision>> decided =
                decisions.of(page.stream().map(report -> report.inForce).toList());
        BodyTitles titles =
                bodies.titles(page.stream().map(report -> report.key().body()).toList());
        return new PageOf(
                page.stream()
                        .map(report -> listed(report, revisions.findById(report.inForce), decided, titles))
                        .toList(),
                found.size() > page.size() ? Optional.of(Cursor.of(page.getLast())) : Optional.empty());
    }

    private RevisionView listed(
            StoredReport report, Revision revision, Map<Long, List<Decision>> decided, BodyTitles titles) {
        return RevisionView.of(
                report,
                revision,
                DecisionView.of(decided.getOrDefault(revision.id, List.of()), edition(revision)),
                divisions.in(report.year),
                titles.of(report.key().body(), report.year));
    }

    private Edition edition(Revision revision) {
        return editions.find(revision.edition).orElseThrow();
    }

    /** The findings asked for of a page of reports, how many were looked at, and whether more follow. */
    record FindingsOf(int examined, List<FindingListView.OfReport> reports, Optional<Cursor> next) {}

    @Transactional
    FindingsOf findings(ReportQuery.Asked asked, FindingQuery query) {
        List<StoredReport> found = reports.page(asked.filter(), asked.limit() + 1);
        List<StoredReport> page = found.subList(0, Math.min(asked.limit(), found.size()));
        List<FindingListView.OfReport> listed = new ArrayList<>();
        for (StoredReport report : page) {
            Receipt receipt = receipts.of(report, revisions.findById(report.inForce));
            List<FindingView> matching =
                    receipt.findings().stream().filter(query::matches).toList();
            if (!matching.isEmpty()) {
                int unexplained = (int) matching.stream()
                        .filter(finding -> finding.explanation() == null)
                        .count();
                listed.add(new FindingListView.OfReport(
                        receipt.division(),
                        receipt.body(),
                        report.year,
                        report.scope,
                        receipt.revision(),
                        unexplained,
                        matching));
            }
        }
        return new FindingsOf(
                page.size(),
                listed,
                found.size() > page.size() ? Optional.of(Cursor.of(page.getLast())) : Optional.empty());
    }

    /** A report as it is, and its tag; as it was at a past moment it has none, for nothing can be decided about that. */
    record Found(ReportView report, Optional<StateTag> tag) {}

    /** The revision in force, now or at a moment. */
    @Transactional
    Optional<Found> inForce(ReportKey key, Optional<Instant> asOf, boolean withSources) {
        return reports.find(key)
                .flatMap(report -> asOf.map(moment -> asOf(report, moment, withSources))
                        .orElseGet(() -> now(report, withSources)));
    }

    private Optional<Found> now(StoredReport report, boolean withSources) {
        return Optional.ofNullable(report.inForce).map(revisions::findById).map(revision -> {
            List<Decision> decided = decisions.of(revision.id);
            return new Found(
                    view(report, revision, report.status(), decided, withSources, Optional.empty()),
                    Optional.of(new StateTag(revision.number, decided.size())));
        });
    }

    private Optional<Found> asOf(StoredReport report, Instant moment, boolean withSources) {
        return revisions.asOf(report, moment).map(revision -> {
            List<Decision> decided = decisions.of(revision.id).stream()
                    .filter(decision -> !decision.at().isAfter(moment))
                    .toList();
            return new Found(
                    view(report, revision, Status.after(decided), decided, withSources, Optional.of(moment)),
                    Optional.empty());
        });
    }

    @Transactional
    List<RevisionView> history(ReportKey key) {
        return reports.find(key).stream()
                .flatMap(report -> {
                    List<Revision> all = revisions.of(report);
                    Map<Long, List<Decision>> decided = decisions.of(
                            all.stream().map(revision -> revision.id).toList());
                    BodyTitles titles = bodies.titles(List.of(key.body()));
                    return all.stream().map(revision -> listed(report, revision, decided, titles));
                })
                .toList();
    }

    @Transactional
    Optional<ReportView> revision(ReportKey key, int number, boolean withSources) {
        return reports.find(key)
                .flatMap(report -> revisions
                        .of(report, number)
                        .map(revision -> view(
                                report,
                                revision,
                                report.status(revision),
                                decisions.of(revision.id),
                                withSources,
                                Optional.empty())));
    }

    /** The bytes that were filed. */
    record Original(
            byte[] content, String mediaType, @Nullable String fileName, String sha256) {}

    @Transactional
    Optional<Original> document(ReportKey key, int number) {
        return reports.find(key)
                .flatMap(report -> revisions.of(report, number))
                .map(revision -> new Original(
                        revisions.document(revision), revision.mediaType, revision.fileName, revision.sha256()));
    }

    private ReportView view(
            StoredReport report,
            Revision revision,
            Status status,
            List<Decision> decided,
            boolean withSources,
            Optional<Instant> asOf) {
        KeptRevision kept = receipts.kept(revision);
        List<DecisionView> decisions = DecisionView.of(decided, edition(revision));
        return new ReportView(
                receipts.of(report, revision, status, kept, asOf),
                ReportView.cells(kept.form()),
                withSources ? ReportView.sources(kept.sources()) : null,
                kept.narrative(),
                ProcessingFeeView.of(contents.fee(revision.id)),
                decisions,
                ProposalView.of(status, decisions));
    }
}
