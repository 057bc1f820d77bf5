package io.gongkai.deadline;

import io.gongkai.body.BodyGroup;
import io.gongkai.body.BodyKind;
import io.gongkai.division.Level;
import io.gongkai.form.Scope;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Violation;
import io.gongkai.table.TableFormat;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked about coverage, or everything that is wrong with the question. */
sealed interface CoverageParameters {

    /**
     * @param asOf the moment that is asked about; now if empty
     * @param format empty where the parameters do not say
     * @param byteOrderMark whether a CSV file begins with one
     */
    record Given(CoverageQuery query, Optional<Instant> asOf, Optional<TableFormat> format, boolean byteOrderMark)
            implements CoverageParameters {}

    record Wrong(List<Violation> violations) implements CoverageParameters {}

    static CoverageParameters of(
            @Nullable String bodies,
            @Nullable String scope,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String level,
            @Nullable String asOf,
            @Nullable String format,
            @Nullable String bom) {
        List<Violation> violations = new ArrayList<>();
        Optional<BodyGroup> group = bodies == null ? Optional.of(BodyGroup.GOVERNMENTS) : BodyGroup.of(bodies);
        if (group.isEmpty()) {
            violations.add(
                    violation(
                            "bodies",
                            "bodies为governments或departments（部门、乡镇、街道和开发区）；两者从不合在一起。",
                            "bodies is governments, or departments (with townships, sub-districts and zones); they are never put together."));
        }
        Optional<Timeliness.Kind> only = Arrays.stream(Timeliness.Kind.values())
                .filter(one -> one.id().equals(state))
                .findFirst();
        if (state != null && only.isEmpty()) {
            violations.add(violation(
                    "state",
                    "state为on_time、late、not_due、extended或missing。",
                    "state is one of on_time, late, not_due, extended, missing."));
        }
        boolean governments = !group.equals(Optional.of(BodyGroup.DEPARTMENTS));
        Optional<Level> of = Optional.ofNullable(level).flatMap(Level::of).filter(_ -> governments);
        if (level != null && of.isEmpty()) {
            violations.add(violation(
                    "level",
                    "level为province、prefecture或county，只用于人民政府。",
                    "level is one of province, prefecture, county, for governments only."));
        }
        Optional<Scope> covered = Optional.ofNullable(scope)
                .flatMap(Scope::of)
                .filter(one -> governments && one != Scope.ORGAN)
                .or(() -> Optional.of(governments ? Scope.REGION : Scope.ORGAN).filter(_ -> scope == null));
        if (covered.isEmpty()) {
            violations.add(violation(
                    "scope", "scope为region或own_level，只用于人民政府。", "scope is region or own_level, for governments only."));
        }
        Optional<BodyKind> which = Optional.ofNullable(kind)
                .flatMap(BodyKind::of)
                .filter(one -> (one == BodyKind.GOVERNMENT) == governments);
        if (kind != null && which.isEmpty()) {
            violations.add(violation(
                    "kind",
                    "bodies=departments时，kind为department、township、subdistrict或zone。",
                    "With bodies=departments, kind is one of department, township, subdistrict, zone."));
        }
        Optional<Instant> moment = Optional.ofNullable(asOf).flatMap(CoverageParameters::moment);
        if (asOf != null && moment.isEmpty()) {
            violations.add(violation(
                    "asOf",
                    "asOf应为RFC 3339时刻，例如2025-03-31T16:00:00Z。",
                    "asOf is a moment of RFC 3339, for example 2025-03-31T16:00:00Z."));
        }
        Optional<TableFormat> written = Optional.ofNullable(format).flatMap(TableFormat::of);
        if (format != null && written.isEmpty()) {
            violations.add(violation(
                    "format",
                    "format应为%s之一。".formatted(String.join("、", TableFormat.ids())),
                    "format is one of %s.".formatted(String.join(", ", TableFormat.ids()))));
        }
        if (bom != null && !bom.equals("true") && !bom.equals("false")) {
            violations.add(violation("bom", "bom为true或false。", "bom is true or false."));
        }
        return violations.isEmpty()
                ? new Given(
                        new CoverageQuery(
                                group.orElseThrow(),
                                covered.orElseThrow(),
                                which.orElse(null),
                                only.orElse(null),
                                of.orElse(null)),
                        moment,
                        written,
                        "true".equals(bom))
                : new Wrong(violations);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Violation violation(String name, String zh, String en) {
        return new Violation(name, new Bilingual(zh, en));
    }
}
