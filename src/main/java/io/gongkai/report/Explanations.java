package io.gongkai.report;

import io.gongkai.access.Caller;
import io.gongkai.division.DivisionRegister;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
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
    private final CellRepository cells;
    private final Receipts receipts;
    private final ExplanationRepository explanations;
    private final LogRepository log;
    private final Editions editions;
    private final DivisionRegister divisions;
    private final Clock clock;

    Explanations(
            ReportRepository reports,
            RevisionRepository revisions,
            CellRepository cells,
            Receipts receipts,
            ExplanationRepository explanations,
            LogRepository log,
            Editions editions,
            DivisionRegister divisions,
            Clock clock) {
        this.reports = reports;
        this.revisions = revisions;
        this.cells = cells;
        this.receipts = receipts;
        this.explanations = explanations;
        this.log = log;
        this.editions = editions;
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
        if (!caller.mayFile(key.division(), divisions.in(key.year()))) {
            return new Outcome.NotAllowed();
        }
        Optional<StoredReport> report = reports.find(key).filter(found -> found.inForce != null);
        if (report.isEmpty()) {
            return new Outcome.NotFiled();
        }
        Revision revision = revisions.findById(report.get().inForce);
        List<FindingView> warnings = receipts.of(report.get(), revision).findings().stream()
                .filter(finding -> finding.severity().equals(WARNING))
                .toList();
        List<FindingView> meant = warnings.stream()
                .filter(finding -> finding.ruleId().equals(ruleId))
                .filter(finding ->
                        about.map(cells -> cells.equals(cells(finding))).orElse(true))
                .toList();
        if (meant.size() != 1) {
            return new Outcome.NoSuchWarning(warnings);
        }
        FilledForm form =
                cells.read(revision.id, editions.find(revision.edition).orElseThrow());
        FindingView finding = meant.getFirst().explained(null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long given = explanations.add(
                report.get().id, revision.id, FindingPrint.of(finding, form), finding, text, now, caller.token());
        log.append(new LogRepository.Change(
                "explained",
                given,
                now,
                key.division().value(),
                key.year(),
                key.scope().id(),
                revision.number));
        return new Outcome.Taken(receipts.of(report.get(), revision).findings().stream()
                .filter(one -> one.ruleId().equals(ruleId) && cells(one).equals(cells(finding)))
                .findFirst()
                .orElseThrow());
    }

    private static Set<String> cells(FindingView finding) {
        return finding.cells().stream().map(FindingView.CellView::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** Every explanation of a report, oldest first; empty if there is no such report. */
    @Transactional
    Optional<List<GivenExplanationView>> of(ReportKey key) {
        return reports.find(key).filter(report -> report.inForce != null).map(report -> {
            Revision revision = revisions.findById(report.inForce);
            FilledForm form =
                    cells.read(revision.id, editions.find(revision.edition).orElseThrow());
            Set<FindingPrint> standing = receipts.of(report, revision).findings().stream()
                    .map(finding -> FindingPrint.of(finding, form))
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
