package io.gongkai.report;

import io.gongkai.access.Caller;
import io.gongkai.division.DivisionRegister;
import io.gongkai.log.LogRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes explanations of warnings, and tells which of them still stand. */
@ApplicationScoped
class Explanations {

    private static final String WARNING = "warning";

    private final ReportRepository reports;
    private final RevisionRepository revisions;
    private final Receipts receipts;
    private final ExplanationRepository explanations;
    private final LogRepository log;
    private final DivisionRegister divisions;
    private final Clock clock;

    Explanations(
            ReportRepository reports,
            RevisionRepository revisions,
            Receipts receipts,
            ExplanationRepository explanations,
            LogRepository log,
            DivisionRegister divisions,
            Clock clock) {
        this.reports = reports;
        this.revisions = revisions;
        this.receipts = receipts;
        this.explanations = explanations;
        this.log = log;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** What becomes of an explanation. */
    sealed interface Outcome {
        record Taken(FindingView finding) implements Outcome {}

        record NotFiled() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** @param warnings those that can be explained */
        record NoSuchWarning(List<FindingView> warnings) implements Outcome {}
    }

    /** The text is bound to the finding as it stands in the revision in force. */
    @Transactional
    Outcome explain(ReportKey key, String ruleId, Optional<Set<String>> about, String text, Caller caller) {
        if (!caller.mayFile(key.body(), key.division(), divisions.in(key.year()))) {
            return new Outcome.NotAllowed();
        }
        Optional<StoredReport> report = reports.find(key).filter(found -> found.inForce != null);
        if (report.isEmpty()) {
            return new Outcome.NotFiled();
        }
        Revision revision = revisions.findById(report.get().inForce);
        KeptRevision kept = receipts.kept(revision);
        List<FindingView> warnings =
                receipts
                        .of(report.get(), revision, report.get().status(revision), kept, Optional.empty())
                        .findings()
                        .stream()
                        .filter(finding -> finding.severity().equals(WARNING))
                        .toList();
        List<FindingView> meant = warnings.stream()
                .filter(finding -> finding.ruleId().equals(ruleId))
                .filter(finding ->
                        about.map(cells -> cells.equals(cells(finding))).orElse(true))
                .map(finding -> finding.explained(null))
                .toList();
        // Several findings of one rule about the same cells are explained together: two sentences with one number.
        if (meant.stream().map(Explanations::cells).distinct().count() != 1) {
            return new Outcome.NoSuchWarning(warnings);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Long> given = meant.stream()
                .map(finding -> explanations.add(
                        report.get().id,
                        revision.id,
                        FindingPrint.of(finding, kept.form()),
                        finding,
                        text,
                        now,
                        caller.id()))
                .toList();
        ExplanationView said = explanations.of(report.get().id).getLast().explanation();
        given.forEach(one -> log.append(new LogRepository.Change(
                "explained",
                one,
                now,
                key.division().value(),
                key.year(),
                key.scope().id(),
                revision.number,
                key.bodyInLog())));
        return new Outcome.Taken(meant.getFirst().explained(said));
    }

    private static Set<String> cells(FindingView finding) {
        return finding.cells().stream().map(FindingView.CellView::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** Every explanation of a report, oldest first; empty if there is no such report. */
    @Transactional
    Optional<List<GivenExplanationView>> of(ReportKey key) {
        return reports.find(key).filter(report -> report.inForce != null).map(report -> {
            Revision revision = revisions.findById(report.inForce);
            KeptRevision kept = receipts.kept(revision);
            Set<FindingPrint> standing =
                    receipts.of(report, revision, report.status(revision), kept, Optional.empty()).findings().stream()
                            .map(finding -> FindingPrint.of(finding, kept.form()))
                            .collect(Collectors.toSet());
            List<ExplanationRepository.Given> given = explanations.of(report.id);
            Map<FindingPrint, ExplanationRepository.Given> latest = new HashMap<>();
            given.forEach(one -> latest.put(one.print(), one));
            return given.stream()
                    .map(one -> new GivenExplanationView(
                            standing.contains(one.print())
                                    && latest.get(one.print()).equals(one),
                            one.revision(),
                            one.explanation(),
                            one.finding()))
                    .toList();
        });
    }
}
