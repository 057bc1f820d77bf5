package io.gongkai.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An edition with values in its cells, in the form's order. A cell without a value is missing: the report did not have it, or it could not
 * be read.
 */
public record FilledForm(Edition edition, Map<CellId, CellValue> values) {

    public FilledForm {
        values = inOrder(edition, values);
    }

    private static Map<CellId, CellValue> inOrder(Edition edition, Map<CellId, CellValue> values) {
        Map<CellId, CellValue> inOrder = LinkedHashMap.newLinkedHashMap(values.size());
        for (CellId id : edition.index().keySet()) {
            CellValue value = values.get(id);
            if (value != null) {
                inOrder.put(id, value);
            }
        }
        if (inOrder.size() < values.size()) {
            Set<CellId> unknown = new LinkedHashSet<>(values.keySet());
            unknown.removeAll(inOrder.keySet());
            throw new IllegalArgumentException(edition.id() + " has no cell " + unknown);
        }
        return Collections.unmodifiableMap(inOrder);
    }

    public Optional<CellValue> value(CellId id) {
        return Optional.ofNullable(values.get(id));
    }

    /**
     * The cells this form is expected to have, in the form's order: the statutory ones, but where it has the rows that
     * some bodies print instead of them, those.
     */
    public Set<Cell> printedCells() {
        Set<CellId> absent = new LinkedHashSet<>();
        for (Alternative alternative : edition.alternatives()) {
            absent.addAll(prints(alternative) ? alternative.statutoryCells() : alternative.insteadCells());
        }
        Set<Cell> printed = new LinkedHashSet<>(edition.index().values());
        printed.removeIf(cell -> absent.contains(cell.id()));
        return Collections.unmodifiableSet(printed);
    }

    /** Whether the report has these rows and not the statutory ones: it has a cell of them, and no number in the others. */
    public boolean prints(Alternative alternative) {
        return alternative.insteadCells().stream().anyMatch(values::containsKey)
                && !hasNumber(alternative.statutoryCells());
    }

    boolean hasNumber(List<CellId> cells) {
        return cells.stream()
                .flatMap(id -> value(id).stream())
                .anyMatch(value -> value.number().isPresent());
    }
}
