package io.gongkai.repair;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.form.CellId;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Hint;
import io.gongkai.form.RuleCheck;
import io.gongkai.form.Scope;
import io.gongkai.form.Severity;
import io.gongkai.narrative.NarrativeCheck;
import io.gongkai.rule.FiledReport;
import io.gongkai.rule.ReportRules;
import io.gongkai.rule.RuleBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plants errors of every kind in good reports and counts how many are found, with the right cell named: {@code make
 * seeded}. The seed is fixed.
 */
final class SeededErrors {

    private static final long SEED = 20_241_231;

    private final Editions editions = Editions.bundled();
    private final RuleBook book = RuleBook.bundled(editions);
    private final ReportRules rules = new ReportRules(book, editions);
    private final NarrativeCheck narrative = new NarrativeCheck(book);
    private final DivisionRegister register = DivisionRegister.bundled();

    /**
     * How often an error of one kind was found.
     *
     * @param planted how often it was planted
     * @param found an error or warning was raised
     * @param named one that names a wrong cell
     * @param firstHint the first hint changes the wrong cells and no other, and gives them their numbers back
     * @param anyHint any of the hints does
     */
    record Rate(int planted, int found, int named, int firstHint, int anyHint) {
        Rate and(Rate other) {
            return new Rate(
                    planted + other.planted,
                    found + other.found,
                    named + other.named,
                    firstHint + other.firstHint,
                    anyHint + other.anyHint);
        }

        double foundShare() {
            return planted == 0 ? 0 : (double) found / planted;
        }
    }

    /** @param falseAlarms errors and warnings on reports without an error */
    record Measured(Map<String, Rate> byKind, int clean, int falseAlarms) {}

    static void main(String... arguments) {
        int rounds = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
        Measured measured = new SeededErrors().measure(rounds);
        System.out.printf("%-42s %8s %8s %8s %8s %8s%n", "kind", "planted", "found", "named", "1st hint", "any hint");
        measured.byKind()
                .forEach((kind, rate) -> System.out.printf(
                        "%-42s %8d %7.1f%% %7.1f%% %7.1f%% %7.1f%%%n",
                        kind,
                        rate.planted(),
                        100 * rate.foundShare(),
                        100.0 * rate.named() / rate.planted(),
                        100.0 * rate.firstHint() / rate.planted(),
                        100.0 * rate.anyHint() / rate.planted()));
        System.out.printf("%d good reports: %d errors and warnings%n", measured.clean(), measured.falseAlarms());
    }

    Measured measure(int rounds) {
        Random random = new Random(SEED);
        Map<String, Rate> rates = new LinkedHashMap<>();
        int falseAlarms = 0;
        for (int round = 0; round < rounds; round++) {
            GoodReport good = GoodReport.make(editions.find("F2021").orElseThrow(), random);
            falseAlarms += (int) grave(findings(good, good.form(), good.sections())).stream()
                    .filter(finding -> !isFeeContradiction(good, finding))
                    .count();
            Planted.kinds().forEach((kind, planting) -> {
                Rate rate = rates.computeIfAbsent(kind, _ -> new Rate(0, 0, 0, 0, 0));
                Optional<Planted> planted = planting.plant(good, random);
                rates.put(kind, planted.map(one -> rate.and(rate(one))).orElse(rate));
            });
        }
        return new Measured(rates, rounds, falseAlarms);
    }

    /** The good text says that there was no fee; where applications ended for one unpaid, that is no false alarm. */
    private static boolean isFeeContradiction(GoodReport good, Finding finding) {
        return finding.ruleId().equals("R20") && good.number("applications.other.fee_not_paid_in_time.total") > 0;
    }

    private Rate rate(Planted planted) {
        List<Finding> findings = grave(findings(planted.good(), planted.form(), planted.sections()));
        boolean named = planted.cells().isEmpty()
                ? findings.stream().anyMatch(finding -> finding.ruleId().startsWith("B"))
                : findings.stream().anyMatch(finding -> finding.cells().stream().anyMatch(planted.cells()::contains));
        List<List<Hint>> hints = findings.stream()
                .map(Finding::hints)
                .filter(some -> !some.isEmpty())
                .toList();
        Set<CellId> mended = new java.util.HashSet<>();
        hints.stream().map(List::getFirst).forEach(hint -> mended.addAll(right(planted, hint)));
        boolean first = !mended.isEmpty() && mended.equals(planted.cells());
        boolean any = first
                || hints.stream()
                        .flatMap(Collection::stream)
                        .anyMatch(hint -> right(planted, hint).equals(planted.cells()));
        return new Rate(1, findings.isEmpty() ? 0 : 1, named ? 1 : 0, first ? 1 : 0, any ? 1 : 0);
    }

    /** The cells a hint gives their true numbers back; none at all if it changes a cell that was right. */
    private static Set<CellId> right(Planted planted, Hint hint) {
        boolean truly = hint.changes().stream()
                .allMatch(change -> planted.good()
                                .form()
                                .value(change.cell())
                                .orElseThrow()
                                .number()
                                .orElseThrow()
                                .compareTo(change.to())
                        == 0);
        return truly ? hint.changes().stream().map(Hint.Change::cell).collect(Collectors.toSet()) : Set.of();
    }

    private static List<Finding> grave(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    private List<Finding> findings(GoodReport good, FilledForm form, Map<String, String> sections) {
        Division county =
                register.in(GoodReport.YEAR).find(new DivisionCode("230881")).orElseThrow();
        Division neighbour =
                register.in(GoodReport.YEAR).find(new DivisionCode("230882")).orElseThrow();
        FiledReport report = new FiledReport(county, GoodReport.YEAR, Scope.REGION, form);
        List<Finding> findings =
                new ArrayList<>(Repairs.suggested(new RuleCheck().findings(form, sections.keySet()), form));
        findings.addAll(rules.alone(report));
        findings.addAll(rules.againstYearBefore(report, Optional.of(good.before())));
        findings.addAll(rules.againstNeighbours(
                report, List.of(new FiledReport(neighbour, GoodReport.YEAR, Scope.REGION, good.neighbour()))));
        findings.addAll(narrative.findings(form, sections, GoodReport.YEAR));
        return findings;
    }
}
