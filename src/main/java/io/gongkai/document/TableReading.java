package io.gongkai.document;

import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Finding;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was read of one table, or of several.
 *
 * @param isReordered whether columns stood in another order than the form's
 */
record TableReading(
        Map<CellId, CellValue> values,
        Map<CellId, Source> sources,
        Set<CellId> inferred,
        List<Finding> findings,
        boolean isReordered) {

    static TableReading join(List<TableReading> tables) {
        Map<CellId, CellValue> values = new LinkedHashMap<>();
        Map<CellId, Source> sources = new LinkedHashMap<>();
        Set<CellId> inferred = new LinkedHashSet<>();
        for (TableReading table : tables) {
            values.putAll(table.values());
            sources.putAll(table.sources());
            inferred.addAll(table.inferred());
        }
        return new TableReading(
                values,
                sources,
                inferred,
                tables.stream().flatMap(table -> table.findings().stream()).toList(),
                tables.stream().anyMatch(TableReading::isReordered));
    }
}
