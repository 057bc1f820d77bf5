package io.gongkai.report;

import io.gongkai.body.Body;
import io.gongkai.body.BodyRegister;
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
import io.gongkai.report.OtherReportRepository.Asked;
import io.gongkai.report.OtherReportRepository.Other;
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

    private final OtherReportRepository others;
    private final DivisionRegister divisions;
    private final BodyRegister bodies;
    private final ReportRules rules;
    private final AlikeTexts alike;

    Surroundings(
            OtherReportRepository others,
            DivisionRegister divisions,
            BodyRegister bodies,
            RuleBook book,
            Editions editions) {
        this.others = others;
        this.divisions = divisions;
        this.bodies = bodies;
        this.rules = new ReportRules(book, editions);
        this.alike = new AlikeTexts(book.get("R24"));
    }

    /**
     * What they say now, or said at a moment: gravest first. Needs a transaction.
     *
     * @param sketches of the report's sections
     * @param asOf the moment at which the report itself was in force as it is given here
     */
    List<Finding> findings(
            ReportKey key, FilledForm form, Map<String, TextLikeness.Sketch> sketches, Optional<Instant> asOf) {
        DivisionTree tree = divisions.in(key.year());
        FiledReport report = new FiledReport(
                tree.find(key.division()).orElseThrow(), key.body(), name(key), key.year(), key.scope(), form);
        Asked before = new Asked(key.body(), key.year() - 1, key.scope());
        Asked ownLevel = new Asked(key.body(), key.year(), Scope.OWN_LEVEL);
        List<Body> beside = beside(tree, key);
        List<Body> below = below(tree, key);
        List<Asked> asked = new ArrayList<>(List.of(before));
        beside.forEach(body -> asked.add(of(body, key.year(), key.scope())));
        if (!below.isEmpty()) {
            asked.add(ownLevel);
            below.forEach(body -> asked.add(of(body, key.year(), Scope.REGION)));
        }
        Map<Asked, Other> found = others.read(asked, asOf);

        List<Finding> findings = new ArrayList<>();
        if (hasYearBefore(key)) {
            findings.addAll(rules.againstYearBefore(report, form(found, before)));
        }
        if (!below.isEmpty()) {
            findings.addAll(rules.againstBelow(
                    report,
                    new Below(below.size(), filed(found, below, key.year(), Scope.REGION), form(found, ownLevel))));
        }
        findings.addAll(rules.againstNeighbours(report, filed(found, beside, key.year(), key.scope())));
        findings.addAll(alike.findings(sketches, texts(found, key, beside)));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    private static Asked of(Body body, int year, Scope scope) {
        return new Asked(body.id(), year, scope);
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

    /** The governments directly below one, of whose reports its own is the sum. */
    private static List<Body> below(DivisionTree tree, ReportKey key) {
        return key.scope() != Scope.REGION
                ? List.of()
                : tree.children(key.division()).stream()
                        .filter(child -> tree.exclusion(child.code()).isEmpty())
                        .map(Body::government)
                        .toList();
    }

    private static Optional<FilledForm> form(Map<Asked, Other> found, Asked asked) {
        return Optional.ofNullable(found.get(asked)).map(Other::form);
    }

    private static List<FiledReport> filed(Map<Asked, Other> found, List<Body> bodies, int year, Scope scope) {
        return bodies.stream()
                .flatMap(body -> form(found, of(body, year, scope)).stream()
                        .map(form -> new FiledReport(body.division(), body.id(), name(body), year, scope, form)))
                .toList();
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
    private static List<AlikeTexts.Other> texts(Map<Asked, Other> found, ReportKey key, List<Body> beside) {
        List<AlikeTexts.Other> texts = new ArrayList<>();
        Optional.ofNullable(found.get(new Asked(key.body(), key.year() - 1, key.scope())))
                .ifPresent(before -> texts.add(new AlikeTexts.Other(
                        new Text("%d年报告".formatted(key.year() - 1), "the report for %d".formatted(key.year() - 1)),
                        before.sketches())));
        for (Body body : beside) {
            Optional.ofNullable(found.get(of(body, key.year(), key.scope()))).ifPresent(other -> {
                String name = name(body);
                texts.add(new AlikeTexts.Other(
                        new Text(
                                "%s(%s)的报告".formatted(name, body.id()),
                                "the report of %s (%s)".formatted(name, body.id())),
                        other.sketches()));
            });
        }
        return texts;
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

    private static String name(Body body) {
        return body.isGovernment() ? body.division().name() : body.name();
    }
}
