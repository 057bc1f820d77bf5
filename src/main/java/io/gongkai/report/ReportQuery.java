package io.gongkai.report;

import io.gongkai.body.BodyKind;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.Scope;
import io.gongkai.problem.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question for a list of reports, or what is wrong with it. */
sealed interface ReportQuery {

    int DEFAULT_LIMIT = 50;
    int MOST = 500;

    /** What the parameter says in the description of the API. */
    String KIND =
            "department, township, subdistrict or zone: only reports of bodies of this kind, by what they were in the report's year; not of governments";

    List<String> NAMES = List.of("within", "year", "scope", "kind", "status", "cursor", "limit");

    record Asked(ReportRepository.Filter filter, int limit) implements ReportQuery {}

    record Wrong(List<Violation> violations) implements ReportQuery {}

    /** The parameters as they came in. */
    record Raw(
            @Nullable String within,
            @Nullable String year,
            @Nullable String scope,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String cursor,
            @Nullable String limit) {}

    /**
     * @param names the parameters that were given
     * @param others those that the caller knows beside the ones of a list of reports
     */
    static ReportQuery of(Raw raw, Set<String> names, Set<String> others, DivisionRegister register) {
        List<Violation> violations = new ArrayList<>();
        List<String> mayStand =
                Stream.concat(NAMES.stream(), others.stream().sorted()).toList();
        names.stream()
                .filter(name -> !mayStand.contains(name))
                .sorted()
                .forEach(name -> violations.add(Violation.of(
                        name,
                        "没有参数“%s”；可用：%s。".formatted(name, String.join("、", mayStand)),
                        "There is no parameter \"%s\"; there are %s.".formatted(name, String.join(", ", mayStand)))));
        if (FilingParameters.of(raw.within(), null, raw.year(), raw.scope(), null, null)
                instanceof FilingParameters.Wrong(var wrong)) {
            violations.addAll(wrong);
        }
        Optional<BodyKind> kind = kind(raw, violations);
        Optional<Status> status =
                Optional.ofNullable(raw.status()).flatMap(Status::of).filter(known -> known != Status.SUPERSEDED);
        if (raw.status() != null && status.isEmpty()) {
            violations.add(Violation.of(
                    "status",
                    "status为filed、returned或accepted；被取代的版本见revisions。",
                    "status is one of filed, returned, accepted; superseded revisions are under revisions."));
        }
        Optional<Integer> limit = limit(raw.limit(), violations);
        Optional<Cursor> cursor = Optional.ofNullable(raw.cursor()).flatMap(Cursor::parse);
        if (raw.cursor() != null && cursor.isEmpty()) {
            violations.add(Violation.of(
                    "cursor", "cursor须原样取自上一页的next。", "Take the cursor as it is from next of the page before."));
        }
        if (!violations.isEmpty()) {
            return new Wrong(violations);
        }
        Optional<Integer> year = Optional.ofNullable(raw.year()).map(Integer::valueOf);
        DivisionTree tree = register.in(year.orElse(register.lastYear()));
        Optional<DivisionCode> within = Optional.ofNullable(raw.within()).map(DivisionCode::new);
        if (within.isPresent() && tree.find(within.get()).isEmpty()) {
            return new Wrong(List.of(Violation.of(
                    "within",
                    "%d年没有行政区划%s。".formatted(tree.year(), raw.within()),
                    "There is no division %s in %d.".formatted(raw.within(), tree.year()))));
        }
        return new Asked(
                new ReportRepository.Filter(
                        year,
                        Optional.ofNullable(raw.scope())
                                .flatMap(Scope::of)
                                .or(() -> kind.map(_ -> Scope.ORGAN))
                                .map(Scope::id),
                        kind.map(BodyKind::id),
                        status.map(Status::id),
                        within.filter(code -> !code.equals(DivisionCode.NATION)).map(code -> codes(tree, code)),
                        cursor.orElse(null)),
                limit.orElse(DEFAULT_LIMIT));
    }

    /** What is wrong with the parameters of a question for one report. */
    static List<Violation> ofOne(@Nullable String scope, @Nullable String sources, Set<String> names) {
        List<Violation> violations = new ArrayList<>();
        names.stream()
                .filter(name -> !Set.of("scope", "asOf", "sources").contains(name))
                .sorted()
                .forEach(name -> violations.add(Violation.of(
                        name,
                        "没有参数“%s”；可用：scope、asOf、sources。".formatted(name),
                        "There is no parameter \"%s\"; there are scope, asOf, sources.".formatted(name))));
        if (FilingParameters.of(null, null, null, scope, null, null) instanceof FilingParameters.Wrong(var wrong)) {
            violations.addAll(wrong);
        }
        if (sources != null && !sources.equals("true") && !sources.equals("false")) {
            violations.add(Violation.of(
                    "sources",
                    "“%s”不是true或false。".formatted(sources),
                    "\"%s\" is neither true nor false.".formatted(sources)));
        }
        return violations;
    }

    /** Governments are told apart by the scope of their reports. */
    private static Optional<BodyKind> kind(Raw raw, List<Violation> violations) {
        Optional<BodyKind> kind =
                Optional.ofNullable(raw.kind()).flatMap(BodyKind::of).filter(one -> one != BodyKind.GOVERNMENT);
        if (raw.kind() != null && kind.isEmpty()) {
            violations.add(Violation.of(
                    "kind",
                    "“%s”不是department、township、subdistrict或zone。".formatted(raw.kind()),
                    "\"%s\" is none of department, township, subdistrict, zone.".formatted(raw.kind())));
        }
        if (raw.kind() != null
                && Optional.ofNullable(raw.scope())
                        .flatMap(Scope::of)
                        .filter(scope -> scope != Scope.ORGAN)
                        .isPresent()) {
            violations.add(
                    Violation.of(
                            "kind",
                            "kind只用于部门、乡镇、街道和开发区的报告，与scope=organ一起用或不写scope。",
                            "kind is of the reports of departments, townships, sub-districts and zones: with scope=organ, or without scope."));
        }
        return kind;
    }

    private static Optional<Integer> limit(@Nullable String raw, List<Violation> violations) {
        if (raw == null) {
            return Optional.empty();
        }
        if (!raw.matches("[0-9]{1,4}") || Integer.parseInt(raw) < 1 || Integer.parseInt(raw) > MOST) {
            violations.add(Violation.of("limit", "limit应为1至%d。".formatted(MOST), "limit is 1 to %d.".formatted(MOST)));
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(raw));
    }

    private static Collection<String> codes(DivisionTree tree, DivisionCode within) {
        return Stream.concat(tree.find(within).stream(), tree.descendants(within).stream())
                .map(Division::code)
                .map(DivisionCode::value)
                .collect(Collectors.toSet());
    }
}
