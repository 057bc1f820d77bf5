package io.gongkai.document;

import io.gongkai.document.TableWords.TableRow;
import io.gongkai.form.Block;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the cells of a table as they are found; says of each that does not hold what its column asks for. */
final class CellCollector {

    private final Map<CellId, CellValue> values = new LinkedHashMap<>();
    private final Map<CellId, Source> sources = new LinkedHashMap<>();
    private final Set<CellId> inferred = new LinkedHashSet<>();
    private final Set<Block> reordered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Finding> findings = new ArrayList<>();

    void add(TableRow row, List<Token> tokens, boolean isInferred) {
        for (int column = 0; column < tokens.size(); column++) {
            Cell cell = row.cells().get(column);
            add(cell, tokens.get(column));
            if (isInferred && values.containsKey(cell.id())) {
                inferred.add(cell.id());
            }
        }
    }

    /** The same where the columns may stand in another order. */
    void add(Alignment.Pair pair, List<Token> tokens, PrintedColumns columns, boolean isInferred) {
        TableRow row = pair.row();
        switch (columns) {
            case PrintedColumns.AsInForm() -> add(row, tokens, isInferred);
            case PrintedColumns.Otherwise otherwise -> {
                // A row that is cut off does not tell which of its columns are gone.
                boolean whole = tokens.size() == row.columns();
                add(row, whole ? otherwise.inOrder(tokens) : tokens, isInferred || !whole);
                if (reordered.add(row.block())) {
                    say(ReadingFindings.reordered(row));
                }
            }
            case PrintedColumns.Unclear() -> {
                add(row, tokens, true);
                say(ReadingFindings.unclearColumns(row, pair.data()));
            }
        }
    }

    private void add(Cell cell, Token token) {
        switch (token.value().in(cell.unit())) {
            case PrintedValue.Fitted.Value(CellValue value) -> put(cell, token, value);
            case PrintedValue.Fitted.Converted(CellValue value) -> {
                put(cell, token, value);
                findings.add(ReadingFindings.converted(cell, token, value));
            }
            case PrintedValue.Fitted.Unfit() -> findings.add(ReadingFindings.unfit(cell, token));
        }
        if (token.value() instanceof PrintedValue.Printed(var number, var unit, var remark) && !remark.isEmpty()) {
            findings.add(ReadingFindings.remark(cell, token));
        }
    }

    private void put(Cell cell, Token token, CellValue value) {
        values.put(cell.id(), value);
        sources.put(cell.id(), token.source());
    }

    void say(Finding finding) {
        findings.add(finding);
    }

    boolean has(CellId id) {
        return values.containsKey(id);
    }

    /** Whether the row was read already, and with other numbers. */
    boolean contradicts(TableRow row, List<Token> tokens) {
        for (int column = 0; column < tokens.size(); column++) {
            Cell cell = row.cells().get(column);
            CellValue known = values.get(cell.id());
            if (known != null
                    && !(tokens.get(column).value().in(cell.unit())
                                    instanceof PrintedValue.Fitted.Value(CellValue value)
                            && value.equals(known))) {
                return true;
            }
        }
        return false;
    }

    TableReading reading() {
        return new TableReading(values, sources, inferred, findings, !reordered.isEmpty());
    }
}
