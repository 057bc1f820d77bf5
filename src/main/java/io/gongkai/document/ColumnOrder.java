package io.gongkai.document;

import io.gongkai.document.TableWords.TableRow;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which order the rows of a table print their columns: as the heads nearest above say. */
final class ColumnOrder {

    private final List<DataRow> data;
    private final boolean trusted;
    private final Map<DataRow, Integer> places = new IdentityHashMap<>();

    /** @param trusted whether heads stand where they seem to */
    ColumnOrder(List<DataRow> data, boolean trusted) {
        this.data = data;
        this.trusted = trusted;
        data.forEach(row -> places.put(row, places.size()));
    }

    PrintedColumns of(DataRow row, TableRow form) {
        List<List<Set<String>>> heads =
                form.heads().columns().stream().map(List::of).toList();
        for (int at = heads.size() > 1 ? places.getOrDefault(row, -1) : -1; at >= 0; at--) {
            DataRow headed = data.get(at);
            Optional<List<Token>> values = Fit.to(heads.size(), headed.values());
            if (values.isPresent() && isHeaded(headed.above(), form)) {
                return PrintedColumns.of(headed.above(), values.get(), heads, trusted);
            }
        }
        return new PrintedColumns.AsInForm();
    }

    private static boolean isHeaded(List<Line> above, TableRow form) {
        return above.stream()
                .flatMap(line -> line.tokens().stream())
                .anyMatch(token -> form.heads().columns().stream().anyMatch(head -> head.contains(token.label())));
    }
}
