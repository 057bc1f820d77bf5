package io.gongkai.document;

import io.gongkai.document.TableWords.TableRow;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which order the rows of a table print their columns: as the heads nearest above say. */
final class ColumnOrder {

    private final List<DataRow> data;
    private final boolean trusted;
    /** A row under lines of words, and the block whose heads they may hold. */
    private record Headed(int row, String block) {}

    private final Map<Headed, PrintedColumns> known = new HashMap<>();
    private final Map<DataRow, Integer> places = new IdentityHashMap<>();

    /** @param trusted whether heads stand where they seem to */
    ColumnOrder(List<DataRow> data, boolean trusted) {
        this.data = data;
        this.trusted = trusted;
        data.forEach(row -> places.put(row, places.size()));
    }

    PrintedColumns of(DataRow row, TableRow form) {
        int at = places.getOrDefault(row, -1);
        while (at >= 0 && data.get(at).above().isEmpty()) {
            at--;
        }
        return at < 0 || form.columns() < 2
                ? new PrintedColumns.AsInForm()
                : known.computeIfAbsent(new Headed(at, form.block().id()), headed -> from(headed.row(), form));
    }

    /** As the heads over this row or the nearest above it say. */
    private PrintedColumns from(int row, TableRow form) {
        List<List<Set<String>>> heads =
                form.heads().columns().stream().map(List::of).toList();
        for (int at = row; at >= 0; at--) {
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
