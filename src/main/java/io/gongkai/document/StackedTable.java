package io.gongkai.document;

import io.gongkai.document.Alignment.Pair;
import io.gongkai.document.Alignment.Way;
import io.gongkai.document.TableWords.TableRow;
import io.gongkai.form.Alternative;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.FilledForm;
import io.gongkai.form.RuleCheck;
import io.gongkai.form.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table whose rows stand one under the other: tables two and three. */
final class StackedTable {

    private static final int MOST_WAYS = 500;

    private final Edition edition;
    private final Table table;
    private final TableWords words;
    private final RuleCheck rules = new RuleCheck();

    StackedTable(Edition edition, Table table, TableWords words) {
        this.edition = edition;
        this.table = table;
        this.words = words;
    }

    TableReading read(List<Line> lines) {
        List<DataRow> data = RowAssembler.rows(lines, words, words.widths());
        List<Alignment.Evidence> evidence =
                data.stream().map(row -> Alignment.Evidence.of(row, words)).toList();
        Set<TableRow> named = named(lines, evidence);
        Alignment alignment = rowLists().stream()
                .map(form -> new Alignment(evidence, form, named))
                .max(Comparator.comparingInt(Alignment::score))
                .orElseThrow();
        List<Way> ways = soundest(alignment.ways(MOST_WAYS));
        TornLabels torn = new TornLabels(lines, alignment.form(), data);
        TableReading byHeads = read(data, ways, torn, new ColumnOrder(data, true));
        if (byHeads.isReordered() && !addsUp(byHeads.values())) {
            TableReading asInForm = read(data, ways, torn, new ColumnOrder(data, false));
            return addsUp(asInForm.values()) ? asInForm : byHeads;
        }
        return byHeads;
    }

    private TableReading read(List<DataRow> data, List<Way> ways, TornLabels torn, ColumnOrder order) {
        CellCollector cells = new CellCollector();
        List<Pair> pairs = ways.getFirst().pairs();
        Set<Pair> certain = Certainty.of(pairs, torn, () -> new Sums(edition, values(pairs, order)));
        Set<DataRow> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Pair pair : pairs) {
            List<TableRow> rivals = rivals(pair, ways);
            used.add(pair.data());
            if (rivals.size() > 1) {
                cells.say(ReadingFindings.ambiguous(rivals, pair.row().ids(), pair.data()));
            } else {
                take(pair, order, certain.contains(pair), cells);
            }
        }
        for (DataRow row : data) {
            if (!used.contains(row)) {
                takeOutOfOrder(row, order, cells);
            }
        }
        return cells.reading();
    }

    /** The statutory rows, and those with a row some bodies print instead. */
    private List<List<TableRow>> rowLists() {
        List<List<TableRow>> lists = new ArrayList<>();
        lists.add(words.rows().stream()
                .filter(row -> row.row().replaces().isEmpty())
                .toList());
        for (Alternative alternative : edition.alternatives()) {
            if (alternative.table().id().equals(table.id())) {
                lists.add(words.rows().stream()
                        .filter(row -> !alternative.statutory().contains(row.row()))
                        .toList());
            }
        }
        return lists;
    }

    private Set<TableRow> named(List<Line> lines, List<Alignment.Evidence> evidence) {
        Set<TableRow> named = new HashSet<>();
        for (Line line : lines) {
            for (Token token : line.tokens()) {
                if (token.isText()) {
                    words.match(token.text()).ifPresent(match -> named.add(match.row()));
                }
            }
        }
        evidence.forEach(row -> named.addAll(row.nearby()));
        return named;
    }

    /** Of several ways, those in which the form's sums come out; all of them if they do in none. */
    private List<Way> soundest(List<Way> ways) {
        if (ways.size() < 2) {
            return ways;
        }
        List<Way> sound = ways.stream().filter(this::addsUp).toList();
        return sound.isEmpty() ? ways : sound;
    }

    private boolean addsUp(Way way) {
        CellCollector cells = new CellCollector();
        way.pairs().forEach(pair -> fitted(pair).ifPresent(tokens -> cells.add(pair.row(), tokens, false)));
        return addsUp(cells.reading().values());
    }

    private static Map<CellId, CellValue> values(List<Pair> pairs, ColumnOrder order) {
        CellCollector cells = new CellCollector();
        pairs.forEach(pair ->
                fitted(pair).ifPresent(tokens -> cells.add(pair, tokens, order.of(pair.data(), pair.row()), false)));
        return cells.reading().values();
    }

    private boolean addsUp(Map<CellId, CellValue> values) {
        return rules.findings(new FilledForm(edition, values), Set.of()).stream()
                .allMatch(finding -> finding.sides() == null);
    }

    private static List<TableRow> rivals(Pair pair, List<Way> ways) {
        if (ways.size() == 1) {
            return List.of(pair.row());
        }
        Set<TableRow> rows = new LinkedHashSet<>();
        for (Way way : ways) {
            way.pairs().stream().filter(other -> other.data() == pair.data()).forEach(other -> rows.add(other.row()));
        }
        return List.copyOf(rows);
    }

    private static void take(Pair pair, ColumnOrder order, boolean certain, CellCollector cells) {
        Optional<List<Token>> fitted = fitted(pair);
        if (fitted.isEmpty()) {
            cells.say(ReadingFindings.misfit(pair.row(), pair.row().ids(), pair.data()));
            return;
        }
        cells.add(pair, fitted.get(), order.of(pair.data(), pair.row()), !certain);
        if (!certain) {
            cells.say(ReadingFindings.inferred(pair.row(), pair.row().ids(), pair.data(), pair.ground()));
        }
    }

    /** A row with a label of its own may stand outside the order, or a second time. */
    private void takeOutOfOrder(DataRow row, ColumnOrder order, CellCollector cells) {
        Pair pair = Alignment.byLabelAlone(row, words);
        Optional<List<Token>> fitted = pair == null ? Optional.empty() : fitted(pair);
        if (pair == null || fitted.isEmpty()) {
            // Blank cells that belong to no row, as those that fill a head, leave nothing out.
            if (!row.isBlank()) {
                cells.say(ReadingFindings.unexplained(table, row));
            }
        } else if (pair.row().ids().stream().noneMatch(cells::has)) {
            cells.add(pair, fitted.get(), order.of(row, pair.row()), false);
        } else if (cells.contradicts(pair.row(), fitted.get())) {
            cells.say(ReadingFindings.twice(pair.row(), pair.row().ids(), row));
        }
    }

    private static Optional<List<Token>> fitted(Pair pair) {
        return Fit.to(pair.row().columns(), pair.data());
    }
}
