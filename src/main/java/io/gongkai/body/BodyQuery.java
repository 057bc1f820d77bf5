package io.gongkai.body;

import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question for a list of bodies, or what is wrong with it. */
sealed interface BodyQuery {

    int DEFAULT_LIMIT = 100;
    int MOST = 500;
    List<String> NAMES = List.of("within", "year", "kind", "name", "cursor", "limit");

    /**
     * @param name what the name has in it
     * @param after the last body of the page before
     */
    record Asked(
            Division within,
            int year,
            Optional<BodyKind> kind,
            Optional<String> name,
            Optional<Cursor> after,
            int limit)
            implements BodyQuery {}

    record Wrong(List<Violation> violations) implements BodyQuery {}

    /** The parameters as they came in. */
    record Raw(
            @Nullable String within,
            @Nullable String year,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String cursor,
            @Nullable String limit) {}

    /** The last body of a page, from which the next goes on. Opaque to callers. */
    record Cursor(DivisionCode division, BodyId body) {

        static Cursor of(Body body) {
            return new Cursor(body.division().code(), body.id());
        }

        static Optional<Cursor> parse(String text) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/", -1);
                Optional<DivisionCode> division = DivisionCode.of(parts[0]);
                return parts.length == 2 && division.isPresent()
                        ? BodyId.of(parts[1]).map(body -> new Cursor(division.get(), body))
                        : Optional.empty();
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((division + "/" + body).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** @param lastYear the report year that is meant where none is named */
    static BodyQuery of(Raw raw, Set<String> names, DivisionRegister register, int lastYear) {
        List<Violation> violations = new ArrayList<>();
        names.stream()
                .filter(name -> !NAMES.contains(name))
                .sorted()
                .forEach(name -> violations.add(Violation.of(
                        name,
                        "没有参数“%s”；可用：%s。".formatted(name, String.join("、", NAMES)),
                        "There is no parameter \"%s\"; there are %s.".formatted(name, String.join(", ", NAMES)))));
        Optional<Integer> year = year(raw.year(), lastYear);
        if (year.isEmpty()) {
            violations.add(wrongYear());
        }
        Optional<BodyKind> kind = Optional.ofNullable(raw.kind()).flatMap(BodyKind::of);
        if (raw.kind() != null && kind.isEmpty()) {
            violations.add(Violation.of(
                    "kind",
                    "kind为government、department、township、subdistrict或zone。",
                    "kind is one of government, department, township, subdistrict, zone."));
        }
        Optional<Cursor> cursor = Optional.ofNullable(raw.cursor()).flatMap(Cursor::parse);
        if (raw.cursor() != null && cursor.isEmpty()) {
            violations.add(Violation.of(
                    "cursor", "cursor须原样取自上一页的next。", "Take the cursor as it is from next of the page before."));
        }
        String limit = raw.limit() == null ? String.valueOf(DEFAULT_LIMIT) : raw.limit();
        if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            violations.add(Violation.of("limit", "limit应为1至%d。".formatted(MOST), "limit is 1 to %d.".formatted(MOST)));
        }
        String within = raw.within() == null ? DivisionCode.NATION.value() : raw.within();
        Optional<Division> area = year.flatMap(known ->
                DivisionCode.of(within).flatMap(code -> register.in(known).find(code)));
        if (year.isPresent() && area.isEmpty()) {
            violations.add(Violation.of(
                    "within",
                    "%d年没有行政区划%s。".formatted(year.get(), within),
                    "There is no division %s in %d.".formatted(within, year.get())));
        }
        return violations.isEmpty()
                ? new Asked(
                        area.orElseThrow(),
                        year.orElseThrow(),
                        kind,
                        Optional.ofNullable(raw.name()),
                        cursor,
                        Integer.parseInt(limit))
                : new Wrong(violations);
    }

    /** The year that is asked for; empty if it is none in which reports can be due. */
    static Optional<Integer> year(@Nullable String text, int lastYear) {
        if (text == null) {
            return Optional.of(lastYear);
        }
        return Optional.of(text)
                .filter(one -> one.matches("[0-9]{4}"))
                .map(Integer::valueOf)
                .filter(year -> year >= BodyDraft.FIRST_YEAR && year <= BodyDraft.LAST_YEAR);
    }

    static Violation wrongYear() {
        return Violation.of(
                "year",
                "year应为四位数的报告年度，%d及以后。".formatted(BodyDraft.FIRST_YEAR),
                "year is a report year of four digits, %d or later.".formatted(BodyDraft.FIRST_YEAR));
    }
}
