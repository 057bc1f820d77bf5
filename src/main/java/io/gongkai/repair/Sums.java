package io.gongkai.repair;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Rule;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sums of a form that can be assessed. */
final class Sums {

    private final FilledForm form;
    private final List<Sum> all = new ArrayList<>();
    private final Map<CellId, List<Sum>> byCell = new HashMap<>();

    private Sums(FilledForm form) {
        this.form = form;
    }

    static Sums of(FilledForm form) {
        Sums sums = new Sums(form);
        Set<CellId> printed = form.printedCells().stream().map(Cell::id).collect(Collectors.toSet());
        for (Rule rule : form.edition().rules()) {
            if (rule.check() instanceof Rule.Identities(var identities)) {
                identities.forEach(identity -> sums.add(rule.id(), identity, printed));
            }
        }
        return sums;
    }

    private void add(String rule, Rule.Identity identity, Set<CellId> printed) {
        Map<CellId, Integer> coefficients = new LinkedHashMap<>();
        identity.left().forEach(cell -> coefficients.put(cell, 1));
        identity.right().forEach(cell -> coefficients.put(cell, -1));
        BigDecimal gap = BigDecimal.ZERO;
        for (Map.Entry<CellId, Integer> term : coefficients.entrySet()) {
            Optional<BigDecimal> number = number(term.getKey());
            if (number.isEmpty() || !printed.contains(term.getKey())) {
                return;
            }
            gap = gap.add(number.get().multiply(BigDecimal.valueOf(term.getValue())));
        }
        Sum sum = new Sum(rule, Collections.unmodifiableMap(coefficients), gap);
        all.add(sum);
        coefficients
                .keySet()
                .forEach(cell ->
                        byCell.computeIfAbsent(cell, _ -> new ArrayList<>()).add(sum));
    }

    FilledForm form() {
        return form;
    }

    Optional<BigDecimal> number(CellId cell) {
        return form.value(cell).flatMap(CellValue::number);
    }

    List<Sum> with(CellId cell) {
        return byCell.getOrDefault(cell, List.of());
    }

    List<Sum> broken() {
        return all.stream().filter(Sum::isBroken).toList();
    }

    /** Whether with these numbers every sum of the group would agree, and no other would cease to. */
    boolean mend(List<Sum> group, Map<CellId, BigDecimal> numbers) {
        Map<CellId, BigDecimal> moved = new HashMap<>();
        numbers.forEach((cell, number) -> {
            BigDecimal by = number.subtract(number(cell).orElseThrow());
            if (by.signum() != 0) {
                moved.put(cell, by);
            }
        });
        Set<Sum> concerned = new LinkedHashSet<>(group);
        moved.keySet().forEach(cell -> concerned.addAll(with(cell)));
        return !moved.isEmpty()
                && concerned.stream().allMatch(sum -> {
                    BigDecimal gap = sum.gap();
                    for (Map.Entry<CellId, BigDecimal> move : moved.entrySet()) {
                        gap = gap.add(move.getValue().multiply(BigDecimal.valueOf(sum.coefficient(move.getKey()))));
                    }
                    return gap.signum() == 0;
                });
    }

    /** Broken sums that have cells in common, directly or through others; what mends one group leaves the others alone. */
    List<List<Sum>> groups() {
        Set<Sum> left = new LinkedHashSet<>(broken());
        List<List<Sum>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Sum> group = new ArrayList<>();
            Deque<Sum> next = new ArrayDeque<>(List.of(left.iterator().next()));
            left.remove(next.peek());
            while (!next.isEmpty()) {
                Sum sum = next.pop();
                group.add(sum);
                List<CellId> cells = List.copyOf(sum.coefficients().keySet());
                List<Sum> joined =
                        left.stream().filter(other -> other.touches(cells)).toList();
                left.removeAll(joined);
                next.addAll(joined);
            }
            groups.add(group);
        }
        return groups;
    }
}
