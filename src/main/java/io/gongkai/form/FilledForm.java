package io.gongkai.form;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An edition with values in its cells. A cell without a value is missing: the report did not have it, or it could not
 * be read.
 */
public record FilledForm(Edition edition, Map<CellId, CellValue> values) {

    public FilledForm {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
        for (CellId id : values.keySet()) {
            if (edition.cell(id).isEmpty()) {
                throw new IllegalArgumentException(edition.id() + " has no cell " + id);
            }
        }
    }

    public Optional<CellValue> value(CellId id) {
        return Optional.ofNullable(values.get(id));
    }
}
