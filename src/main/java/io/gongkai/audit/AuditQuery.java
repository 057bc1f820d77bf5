package io.gongkai.audit;

import io.gongkai.access.Caller;
import io.gongkai.access.Grant;
import io.gongkai.access.Role;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.problem.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A question about the audit log, or why it is not answered. */
sealed interface AuditQuery {

    List<String> NAMES = List.of("within", "actor", "operation", "from", "to", "cursor", "limit");

    Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    int USUAL = 100;
    int MOST = 500;

    record Asked(AuditRepository.Filter filter, int limit) implements AuditQuery {}

    record Wrong(List<Violation> violations) implements AuditQuery {}

    record NotAllowed() implements AuditQuery {}

    /** The parameters as they came in. */
    record Raw(
            @Nullable String within,
            @Nullable String actor,
            @Nullable String operation,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor,
            @Nullable String limit) {}

    static AuditQuery of(Raw raw, Set<String> names, Caller caller, DivisionRegister divisions) {
        List<Violation> violations = new ArrayList<>();
        names.stream()
                .filter(name -> !NAMES.contains(name))
                .sorted()
                .forEach(name -> violations.add(Violation.of(
                        name,
                        "没有参数“%s”；可用：%s。".formatted(name, String.join("、", NAMES)),
                        "There is no parameter \"%s\"; there are %s.".formatted(name, String.join(", ", NAMES)))));
        Optional<DivisionCode> within = Optional.ofNullable(raw.within())
                .flatMap(DivisionCode::of)
                .filter(code -> divisions.lastWith(code).isPresent());
        if (raw.within() != null && within.isEmpty()) {
            violations.add(Violation.of("within", "没有这一代码的行政区划。", "There is no division of this code."));
        }
        UUID actor = uuid(raw.actor(), violations);
        String operation = raw.operation();
        if (operation != null && !operation.matches("[A-Za-z]{1,60}")) {
            violations.add(Violation.of(
                    "operation",
                    "operation为接口说明中的operationId，例如acceptReport。",
                    "operation is an operationId of the API's description, for example acceptReport."));
        }
        Instant from = moment("from", raw.from(), violations);
        Instant to = moment("to", raw.to(), violations);
        if (raw.cursor() != null && !raw.cursor().matches("[0-9]{1,18}")) {
            violations.add(Violation.of(
                    "cursor", "cursor须原样取自上一页的next。", "Take the cursor as it is from next of the page before."));
        }
        int limit = raw.limit() != null && raw.limit().matches("[0-9]{1,4}") ? Integer.parseInt(raw.limit()) : USUAL;
        if (raw.limit() != null && !raw.limit().matches("[0-9]{1,4}") || limit < 1 || limit > MOST) {
            violations.add(Violation.of("limit", "limit应为1至%d。".formatted(MOST), "limit is 1 to %d.".formatted(MOST)));
        }
        if (!violations.isEmpty()) {
            return new Wrong(violations);
        }
        Set<DivisionCode> areas = areas(within, caller, divisions);
        return areas.isEmpty()
                ? new NotAllowed()
                : new Asked(
                        new AuditRepository.Filter(
                                areas.contains(DivisionCode.NATION) ? null : codes(areas, divisions),
                                actor,
                                operation,
                                from,
                                to,
                                raw.cursor() == null ? null : Long.valueOf(raw.cursor())),
                        limit);
    }

    /** What he asks for, if he may; where he names nothing, all he may. */
    private static Set<DivisionCode> areas(Optional<DivisionCode> within, Caller caller, DivisionRegister divisions) {
        return within.map(
                        area -> caller.mayOversee(area, divisions.lastWith(area).orElseThrow())
                                ? Set.of(area)
                                : Set.<DivisionCode>of())
                .orElseGet(() -> caller.grants().stream()
                        .filter(grant -> grant.role() != Role.FILER)
                        .map(Grant::division)
                        .collect(Collectors.toSet()));
    }

    /** The areas and what ever lay below them. */
    private static Collection<DivisionCode> codes(Set<DivisionCode> areas, DivisionRegister divisions) {
        Set<DivisionCode> codes = new HashSet<>(areas);
        IntStream.rangeClosed(divisions.firstYear(), divisions.lastYear())
                .mapToObj(divisions::in)
                .forEach(tree -> areas.forEach(area ->
                        tree.descendants(area).stream().map(Division::code).forEach(codes::add)));
        return codes;
    }

    private static @Nullable UUID uuid(@Nullable String text, List<Violation> violations) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            violations.add(Violation.of("actor", "actor为令牌或账号的编号。", "actor is the id of a token or an account."));
            return null;
        }
    }

    private static @Nullable Instant moment(String name, @Nullable String text, List<Violation> violations) {
        try {
            return text == null ? null : kept(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            violations.add(Violation.of(
                    name,
                    "%s为带时区的时刻，例如2025-03-01T00:00:00%%2B08:00。".formatted(name),
                    "%s is a moment with its offset, for example 2025-03-01T00:00:00%%2B08:00.".formatted(name)));
            return null;
        }
    }

    /** @throws DateTimeException if it lies beyond what the database can hold */
    private static Instant kept(Instant moment) {
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST)) {
            throw new DateTimeException("no moment of this log: " + moment);
        }
        return moment;
    }
}
