package io.gongkai.report;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;
import io.gongkai.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a filing says beside the report itself, or what is wrong with it. */
sealed interface FilingParameters {

    record Given(
            @Nullable DivisionCode division,
            @Nullable BodyId body,
            @Nullable Integer year,
            @Nullable Scope scope,
            boolean dryRun,
            @Nullable String asPublished)
            implements FilingParameters {}

    Set<String> NAMES = Set.of("division", "body", "year", "scope", "dryRun", "asPublished");

    int LONGEST_REASON = 1000;

    record Wrong(List<Violation> violations) implements FilingParameters {}

    static FilingParameters of(
            @Nullable String division,
            @Nullable String body,
            @Nullable String year,
            @Nullable String scope,
            @Nullable String dryRun,
            @Nullable String asPublished) {
        List<Violation> violations = new ArrayList<>();
        Optional<DivisionCode> code = said(division).flatMap(DivisionCode::of);
        if (said(division).isPresent() && code.isEmpty()) {
            violations.add(Violation.of(
                    "division",
                    "“%s”不是六位行政区划代码，例如230881。".formatted(division),
                    "\"%s\" is not a division code of six digits, for example 230881.".formatted(division)));
        }
        Optional<BodyId> id = said(body).flatMap(BodyId::of);
        if (said(body).isPresent() && id.isEmpty()) {
            violations.add(Violation.of(
                    "body",
                    "“%s”不是单位的编号：应为统一社会信用代码（校验位须相符）、/api/v1/bodies中的编号，或六位行政区划代码（人民政府）。".formatted(body),
                    "\"%s\" is not the id of a body: a unified social credit code whose check character agrees, an id of /api/v1/bodies, or the six digits of a government's division."
                            .formatted(body)));
        }
        Optional<Integer> number =
                said(year).filter(text -> text.matches("[0-9]{4}")).map(Integer::valueOf);
        if (said(year).isPresent() && number.isEmpty()) {
            violations.add(Violation.of(
                    "year",
                    "“%s”不是四位数的年度，例如2024。".formatted(year),
                    "\"%s\" is not a year of four digits, for example 2024.".formatted(year)));
        }
        Optional<Scope> covers = said(scope).flatMap(Scope::of);
        if (said(scope).isPresent() && covers.isEmpty()) {
            violations.add(Violation.of(
                    "scope",
                    "“%s”不是region、own_level或organ。".formatted(scope),
                    "\"%s\" is none of region, own_level, organ.".formatted(scope)));
        }
        if (said(dryRun)
                .filter(text -> !text.equals("true") && !text.equals("false"))
                .isPresent()) {
            violations.add(Violation.of(
                    "dryRun",
                    "“%s”不是true或false。".formatted(dryRun),
                    "\"%s\" is neither true nor false.".formatted(dryRun)));
        }
        if (asPublished != null && !isReason(asPublished)) {
            violations.add(
                    Violation.of(
                            "asPublished",
                            "请写明按公布的样子报送的原因，例如“已于2025年3月31日公布，合计有误”，最多1000字。",
                            "Say why it is filed as it was published, in 1 to 1000 characters, for example \"published on 31 March 2025 with a wrong total\"."));
        }
        return violations.isEmpty()
                ? new Given(
                        code.orElse(null),
                        id.orElse(null),
                        number.orElse(null),
                        covers.orElse(null),
                        "true".equals(dryRun),
                        asPublished == null ? null : asPublished.strip())
                : new Wrong(violations);
    }

    /** Parameters no filing has. A mistyped dryRun must not store for real. */
    static List<Violation> unknown(Set<String> names) {
        return names.stream()
                .filter(name -> !NAMES.contains(name))
                .sorted()
                .map(name -> Violation.of(
                        name,
                        "没有参数“%s”；可用：division、body、year、scope、dryRun、asPublished。".formatted(name),
                        "There is no parameter \"%s\"; there are division, body, year, scope, dryRun, asPublished."
                                .formatted(name)))
                .toList();
    }

    private static boolean isReason(String text) {
        return !text.isBlank()
                && !text.strip().equals("true")
                && text.strip().length() <= LONGEST_REASON
                && text.indexOf('\0') < 0;
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }
}
