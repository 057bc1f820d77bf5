package io.gongkai.report;

import io.gongkai.body.BodyRegister;
import io.gongkai.division.DivisionRegister;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Text;
import io.gongkai.log.LogRepository;
import io.gongkai.narrative.TextLikeness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes receipts: of what is stored, and of what would be. */
@ApplicationScoped
class Receipts {

    private final RevisionRepository revisions;
    private final RevisionContentRepository contents;
    private final CellRepository cells;
    private final Editions editions;
    private final DivisionRegister divisions;
    private final Surroundings surroundings;
    private final BodyRegister bodies;
    private final ExplanationRepository explanations;
    private final LogRepository log;

    Receipts(
            RevisionRepository revisions,
            RevisionContentRepository contents,
            CellRepository cells,
            Editions editions,
            DivisionRegister divisions,
            Surroundings surroundings,
            BodyRegister bodies,
            ExplanationRepository explanations,
            LogRepository log) {
        this.revisions = revisions;
        this.contents = contents;
        this.cells = cells;
        this.editions = editions;
        this.divisions = divisions;
        this.surroundings = surroundings;
        this.bodies = bodies;
        this.explanations = explanations;
        this.log = log;
    }

    /**
     * The receipt of a stored revision: the same whenever it is asked for, but for what the other reports in force say
     * about it. They have nothing to say about a revision that is not in force.
     */
    Receipt of(StoredReport report, Revision revision) {
        return of(report, revision, report.status(revision), kept(revision), Optional.empty());
    }

    /** Reads what is kept of a revision. */
    KeptRevision kept(Revision revision) {
        FilledForm form =
                cells.read(revision.id, editions.find(revision.edition).orElseThrow());
        return new KeptRevision(form, contents.sources(revision.id, form), contents.narrative(revision.id));
    }

    /** The receipt of a revision that was stored just now. */
    Receipt filed(FilingRepository.Held held, Revision revision, Added added) {
        KeptRevision kept = added.kept();
        List<FindingView> findings = new ArrayList<>(added.findings());
        surround(findings, held.report(), kept, added.sketches(), Optional.empty());
        if (held.isExplained()) {
            explain(findings, held.report(), kept.form(), Optional.empty());
        }
        return receipt(held.report(), revision, Status.FILED, kept, held.caller(), findings);
    }

    /**
     * @param status what became of it, now or at the moment that was asked for
     * @param asOf that moment, at which the revision was in force; what others said and explained later is not told
     */
    Receipt of(StoredReport report, Revision revision, Status status, KeptRevision kept, Optional<Instant> asOf) {
        List<FindingView> findings = new ArrayList<>(contents.findings(revision.id));
        if (asOf.isPresent() || revision.id.equals(report.inForce)) {
            surround(findings, report, kept, surroundings.sketches(report.key(), kept.narrative()), asOf);
            explain(findings, report, kept.form(), asOf);
        }
        return receipt(report, revision, status, kept, revisions.filedBy(revision), findings);
    }

    private void surround(
            List<FindingView> findings,
            StoredReport report,
            KeptRevision kept,
            Map<String, TextLikeness.Sketch> sketches,
            Optional<Instant> asOf) {
        surroundings
                .findings(report.key(), kept.form(), sketches, asOf)
                .forEach(finding -> findings.add(FindingView.of(
                        finding, kept.form().edition(), kept.sources().cells())));
        findings.sort(FindingView.GRAVEST_FIRST);
    }

    private Receipt receipt(
            StoredReport report,
            Revision revision,
            Status status,
            KeptRevision kept,
            String filedBy,
            List<FindingView> findings) {
        ReportKey key = report.key();
        return new Receipt(
                Receipt.DivisionName.of(key, divisions.in(key.year())),
                bodies.titles(List.of(key.body())).of(key.body(), key.year()),
                key.year(),
                key.scope().id(),
                revision.edition,
                revision.number,
                revision.sha256(),
                revision.filedAt,
                filedBy,
                false,
                log.about("filed", revision.id).map(Receipt.Entry::of).orElse(null),
                status.id(),
                revision.asPublished,
                counts(kept.form()),
                ids(kept.sources().inferred()),
                findings,
                summary(findings));
    }

    /** The receipt a report would get. */
    Receipt dry(ReportKey key, Examined.Report report, String sha256) {
        List<FindingView> findings = new ArrayList<>(FindingView.of(report.findings(), report.reading()));
        findings.addAll(FindingView.of(
                surroundings.findings(
                        key,
                        report.reading().form(),
                        surroundings.sketches(key, report.reading().narrative()),
                        Optional.empty()),
                report.reading()));
        findings.sort(FindingView.GRAVEST_FIRST);
        return new Receipt(
                Receipt.DivisionName.of(key, divisions.in(key.year())),
                bodies.titles(List.of(key.body())).of(key.body(), key.year()),
                key.year(),
                key.scope().id(),
                report.reading().form().edition().id(),
                null,
                sha256,
                null,
                null,
                true,
                null,
                null,
                null,
                counts(report.reading().form()),
                ids(report.reading().inferred()),
                findings,
                summary(findings));
    }

    /** The latest explanation of each warning that still is as it was when it was explained. */
    private void explain(List<FindingView> findings, StoredReport report, FilledForm form, Optional<Instant> asOf) {
        Map<FindingPrint, ExplanationView> given = new HashMap<>();
        explanations.of(report.id).stream()
                .filter(one -> asOf.map(moment -> !one.explanation().givenAt().isAfter(moment))
                        .orElse(true))
                .forEach(one -> given.put(one.print(), one.explanation()));
        if (!given.isEmpty()) {
            findings.replaceAll(finding -> finding.explained(given.get(FindingPrint.of(finding, form))));
        }
    }

    private static List<String> ids(Collection<CellId> cells) {
        return cells.stream().map(CellId::value).sorted().toList();
    }

    private static Receipt.Counts counts(FilledForm form) {
        int numbers = 0;
        int blank = 0;
        int notApplicable = 0;
        int missing = 0;
        for (Cell cell : form.printedCells()) {
            CellValue value = form.value(cell.id()).orElse(null);
            switch (value) {
                case null -> missing++;
                case CellValue.Count count -> numbers++;
                case CellValue.Amount amount -> numbers++;
                case CellValue.Blank none -> blank++;
                case CellValue.NotApplicable none -> notApplicable++;
            }
        }
        return new Receipt.Counts(numbers, blank, notApplicable, missing);
    }

    static Text summary(List<FindingView> findings) {
        long errors = count(findings, "error");
        long warnings = count(findings, "warning");
        long explained = findings.stream()
                .filter(finding -> finding.severity().equals("warning") && finding.explanation() != null)
                .count();
        if (explained > 0) {
            return new Text(
                    "有%d处错误、%d处提醒（其中%d处已说明），见findings。".formatted(errors, warnings, explained),
                    "%d errors and %d warnings, %d of them explained; see findings."
                            .formatted(errors, warnings, explained));
        }
        if (errors + warnings == 0 && !findings.isEmpty()) {
            return new Text(
                    "没有错误和提醒，另有%d条说明，见findings。".formatted(findings.size()),
                    "No errors and no warnings; %d for information, see findings.".formatted(findings.size()));
        }
        return errors + warnings == 0
                ? new Text("各项勾稽关系相符。", "Every rule that applies is kept.")
                : new Text(
                        "有%d处错误、%d处提醒，见findings。".formatted(errors, warnings),
                        "%d errors and %d warnings; see findings.".formatted(errors, warnings));
    }

    private static long count(List<FindingView> findings, String severity) {
        return findings.stream()
                .filter(finding -> finding.severity().equals(severity))
                .count();
    }
}
