package io.gongkai.event;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.problem.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a stream is asked for, or what is wrong with the question. */
sealed interface EventQuery {

    List<String> NAMES = List.of("within", "types", "after");

    /** @param after the last entry of the log that the caller knows, if it says so */
    record Asked(EventFilter filter, OptionalLong after) implements EventQuery {}

    record Wrong(List<Violation> violations) implements EventQuery {}

    /**
     * @param lastEventId what a browser sends when it connects again; it goes before {@code after}, which stays in the
     *     address
     * @param names the parameters that were given
     */
    static EventQuery of(
            @Nullable String within,
            List<String> types,
            @Nullable String after,
            @Nullable String lastEventId,
            Set<String> names,
            DivisionRegister divisions) {
        List<Violation> violations = new ArrayList<>();
        names.stream()
                .filter(name -> !NAMES.contains(name))
                .sorted()
                .forEach(name -> violations.add(Violation.of(
                        name,
                        "没有参数“%s”；可用：%s。".formatted(name, String.join("、", NAMES)),
                        "There is no parameter \"%s\"; there are %s.".formatted(name, String.join(", ", NAMES)))));
        Optional<DivisionCode> area = within == null ? Optional.of(DivisionCode.NATION) : area(within, divisions);
        if (area.isEmpty()) {
            violations.add(noDivision("within"));
        }
        Optional<Set<EventType>> wanted = types(types);
        // What is given without a value names no type; it does not mean all of them.
        if (wanted.isEmpty() || types.isEmpty() && names.contains("types")) {
            violations.add(noType("types"));
        }
        boolean resumes = lastEventId != null && !lastEventId.isBlank();
        String from = resumes ? lastEventId.strip() : after;
        if (from != null && !from.matches("[0-9]{1,15}")) {
            violations.add(Violation.of(
                    resumes ? "Last-Event-ID" : "after",
                    "须为日志条目的编号，例如17；从头开始为0。",
                    "It is the number of an entry of the log, for example 17; 0 is from the beginning."));
        }
        return violations.isEmpty()
                ? new Asked(
                        new EventFilter(area.orElseThrow(), wanted.orElseThrow()),
                        from == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(from)))
                : new Wrong(violations);
    }

    /** A division of any year: one that is no more still has events. */
    static Optional<DivisionCode> area(String code, DivisionRegister divisions) {
        return DivisionCode.of(code)
                .filter(known -> known.equals(DivisionCode.NATION)
                        || !divisions.tenures(known).isEmpty());
    }

    /** Types by their names, each text one or several of them separated by commas; all of them if there is no text. */
    static Optional<Set<EventType>> types(List<String> texts) {
        if (texts.isEmpty()) {
            return Optional.of(EnumSet.allOf(EventType.class));
        }
        List<Optional<EventType>> types = texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .map(EventType::of)
                .toList();
        return types.stream().allMatch(Optional::isPresent)
                ? Optional.of(types.stream().map(Optional::orElseThrow).collect(Collectors.toSet()))
                : Optional.empty();
    }

    static Violation noDivision(String pointer) {
        return Violation.of(
                pointer,
                "没有这一代码的行政区划。须为六位数字代码，见/api/v1/divisions；全国为000000。",
                "There is no division of this code. It is six digits, see /api/v1/divisions; the nation is 000000.");
    }

    static Violation noType(String pointer) {
        String all = Arrays.stream(EventType.values()).map(EventType::id).collect(Collectors.joining(", "));
        return Violation.of(pointer, "事件类型为%s。".formatted(all), "The types of events are %s.".formatted(all));
    }
}
