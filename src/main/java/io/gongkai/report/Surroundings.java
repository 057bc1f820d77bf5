package io.gongkai.report;

import io.gongkai.body.Body;
import io.gongkai.body.BodyRegister;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Scope;
import io.gongkai.form.Text;
import io.gongkai.narrative.AlikeTexts;
import io.gongkai.narrative.TextLikeness;
import io.gongkai.rule.Below;
import io.gongkai.rule.FiledReport;
import io.gongkai.rule.ReportRules;
import io.gongkai.rule.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other reports in force say about one: that of the year before, and those directly below, those beside it. It is worked out when
 * it is asked for and never stored, so that a correction elsewhere shows at once, and the revision stays as it was
 * filed.
 */
@ApplicationScoped
class Surroundings {

    /** The first year of the uniform form: there is nothing to compare it with. */
    private static final int FIRST_YEAR = 2019;

    private final CellRepository cells;
    private final RevisionContentRepository contents;
    private final DivisionRegister divisions;
    private final BodyRegister bodies;
    private final ReportRules rules;
    private final AlikeTexts alike;

    Surroundings(
            CellRepository cells,
            RevisionContentRepository contents,
            DivisionRegister divisions,
            BodyRegister bodies,
            RuleBook book,
            Editions editions) {
        this.cells = cells;
        this.contents = contents;
        this.divisions = divisions;
        this.bodies = bodies;
        this.rules = new ReportRules(book, editions);
        this.alike = new AlikeTexts(book.get("R24"));
    }

    /**
     * What they say now, or said at a moment: gravest first. Needs a transaction.
     *
     * @param asOf the moment at which the report itself was in force as it is given here
     */
    List<Finding> findings(ReportKey key, FilledForm form, Map<String, String> narrative, Optional<Instant> asOf) {
        DivisionTree tree = divisions.in(key.year());
        FiledReport report = new FiledReport(
                tree.find(key.division()).orElseThrow(), key.body(), name(key), key.year(), key.scope(), form);
        List<Finding> findings = new ArrayList<>();
        if (hasYearBefore(key)) {
            findings.addAll(rules.againstYearBefore(report, one(key.body(), key.year() - 1, key.scope(), asOf)));
        }
        if (key.scope() == Scope.REGION) {
            below(tree, key, asOf).ifPresent(below -> findings.addAll(rules.againstBelow(report, below)));
        }
        findings.addAll(rules.againstNeighbours(report, neighbours(tree, key, asOf)));
        findings.addAll(alike.findings(sketches(key, narrative), others(tree, key, asOf)));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    /** In its first year a body has nothing to be compared with. */
    private boolean hasYearBefore(ReportKey key) {
        return key.year() > FIRST_YEAR
                && bodies.find(key.body(), key.year() - 1).isPresent();
    }

    /** What findings call the body: a government by its division. */
    private String name(ReportKey key) {
        return key.body().isGovernment()
                ? divisions.in(key.year()).find(key.division()).orElseThrow().name()
                : bodies.titles(List.of(key.body())).of(key.body(), key.year()).name();
    }

    private Optional<FilledForm> one(BodyId body, int year, Scope scope, Optional<Instant> asOf) {
        return Optional.ofNullable(
                cells.inForce(year, scope, List.of(body), asOf).get(body));
    }

    private Optional<Below> below(DivisionTree tree, ReportKey key, Optional<Instant> asOf) {
        List<Division> children = tree.children(key.division()).stream()
                .filter(child -> tree.exclusion(child.code()).isEmpty())
                .toList();
        if (children.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Below(
                children.size(),
                filed(children.stream().map(Body::government).toList(), key.year(), Scope.REGION, asOf),
                one(key.body(), key.year(), Scope.OWN_LEVEL, asOf)));
    }

    /** Sketches of a report's sections, the names of the body, its division and of those above it blanked. */
    Map<String, TextLikeness.Sketch> sketches(ReportKey key, Map<String, String> narrative) {
        DivisionTree tree = divisions.in(key.year());
        Stream<String> areas = Stream.concat(
                        tree.find(key.division()).stream(), tree.ancestors(key.division()).stream())
                .map(Division::name);
        Stream<String> body = key.body().isGovernment() ? Stream.of() : Stream.of(name(key));
        return AlikeTexts.sketches(narrative, Stream.concat(body, areas).toList());
    }

    /** The report of the year before and those of the neighbours, as sketches. */
    private List<AlikeTexts.Other> others(DivisionTree tree, ReportKey key, Optional<Instant> asOf) {
        List<AlikeTexts.Other> others = new ArrayList<>();
        contents.sketches(key.year() - 1, key.scope(), List.of(key.body()), asOf)
                .values()
                .forEach(sketches -> others.add(new AlikeTexts.Other(
                        new Text("%d年报告".formatted(key.year() - 1), "the report for %d".formatted(key.year() - 1)),
                        sketches)));
        List<Body> beside = beside(tree, key);
        Map<BodyId, Map<String, TextLikeness.Sketch>> sketches = contents.sketches(
                key.year(), key.scope(), beside.stream().map(Body::id).toList(), asOf);
        for (Body body : beside) {
            Map<String, TextLikeness.Sketch> its = sketches.get(body.id());
            if (its != null) {
                String name = name(body);
                others.add(new AlikeTexts.Other(
                        new Text(
                                "%s(%s)的报告".formatted(name, body.id()),
                                "the report of %s (%s)".formatted(name, body.id())),
                        its));
            }
        }
        return others;
    }

    /** Bodies of the same kind: the governments under the same one, or what files under the same government. */
    private List<Body> beside(DivisionTree tree, ReportKey key) {
        if (key.body().isGovernment()) {
            return tree.parent(key.division()).stream()
                    .flatMap(parent -> tree.children(parent.code()).stream())
                    .filter(child -> !child.code().equals(key.division()))
                    .map(Body::government)
                    .toList();
        }
        List<Body> all = bodies.under(key.division(), key.year());
        return all.stream()
                .filter(body -> body.id().equals(key.body()))
                .findFirst()
                .map(itself -> all.stream()
                        .filter(body -> body.kind() == itself.kind() && !body.equals(itself))
                        .toList())
                .orElse(List.of());
    }

    private List<FiledReport> neighbours(DivisionTree tree, ReportKey key, Optional<Instant> asOf) {
        List<Body> beside = beside(tree, key);
        return beside.isEmpty() ? List.of() : filed(beside, key.year(), key.scope(), asOf);
    }

    private List<FiledReport> filed(List<Body> some, int year, Scope scope, Optional<Instant> asOf) {
        Map<BodyId, FilledForm> forms =
                cells.inForce(year, scope, some.stream().map(Body::id).toList(), asOf);
        List<FiledReport> reports = new ArrayList<>();
        for (Body body : some) {
            Optional.ofNullable(forms.get(body.id()))
                    .ifPresent(form ->
                            reports.add(new FiledReport(body.division(), body.id(), name(body), year, scope, form)));
        }
        return reports;
    }

    private static String name(Body body) {
        return body.isGovernment() ? body.division().name() : body.name();
    }
}
