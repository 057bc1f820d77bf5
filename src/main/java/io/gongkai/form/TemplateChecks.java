package io.gongkai.form;

import io.gongkai.form.TemplateSheet.Area;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules' sums as live formulas beside and below a table. Totals are compared, never computed into their cell. */
final class TemplateChecks {

    private final TemplateSheet sheet;
    private final TemplateStyles styles;
    private final TemplateWords words;
    private final Map<CellId, Area> areas;
    private final List<Area> written = new ArrayList<>();

    TemplateChecks(TemplateSheet sheet, TemplateStyles styles, TemplateWords words, Map<CellId, Area> areas) {
        this.sheet = sheet;
        this.styles = styles;
        this.words = words;
        this.areas = areas;
    }

    /** Where a verdict can be read. */
    List<Area> written() {
        return written;
    }

    /**
     * Writes the checks of a table: sums along a row at its end, all others in a row of their own below the table.
     *
     * @param below the first row below the table
     * @return the first row that is still free
     */
    int write(Edition edition, Table table, int below) {
        int free = below;
        for (Rule rule : edition.rules()) {
            switch (rule.check()) {
                case Rule.Identities identities -> {
                    List<Rule.Identity> own = identities.identities().stream()
                            .filter(identity -> laid(table, identity))
                            .toList();
                    if (!own.isEmpty()) {
                        free = write(rule, own, table, free);
                    }
                }
                case Rule.Domain() -> {}
                case Rule.Completeness() -> {}
            }
        }
        return free;
    }

    private boolean laid(Table table, Rule.Identity identity) {
        return cells(identity).stream()
                .allMatch(id -> id.value().startsWith(table.id() + ".") && areas.containsKey(id));
    }

    private static List<CellId> cells(Rule.Identity identity) {
        List<CellId> cells = new ArrayList<>(identity.left());
        cells.addAll(identity.right());
        return cells;
    }

    private int write(Rule rule, List<Rule.Identity> identities, Table table, int free) {
        boolean atTheEnd = table.layout() == Table.Layout.STACKED && alongRow(identities.getFirst());
        if (atTheEnd) {
            Area first = atTheEnd(identities.getFirst());
            sheet.text(Area.of(first.top() - 1, first.left()), label(rule), styles.check);
            identities.forEach(identity -> write(identity, atTheEnd(identity)));
            return free;
        }
        int row = Math.max(free, lowest(table) + 2);
        sheet.text(
                Area.row(row, 0, TemplateTable.LABELS - 1),
                label(rule) + "：" + rule.title().zh(),
                styles.check);
        identities.forEach(identity -> write(identity, below(identity, row)));
        return row + 1;
    }

    private int lowest(Table table) {
        return areas.entrySet().stream()
                .filter(entry -> entry.getKey().value().startsWith(table.id() + "."))
                .mapToInt(entry -> entry.getValue().bottom())
                .max()
                .orElseThrow();
    }

    private String label(Rule rule) {
        return words.labels().check().text().zh() + " " + rule.id();
    }

    private boolean alongRow(Rule.Identity identity) {
        return cells(identity).stream()
                        .map(id -> areas.get(id).top())
                        .distinct()
                        .count()
                == 1;
    }

    /** One column is left free between a table and its checks. */
    private Area atTheEnd(Rule.Identity identity) {
        int last = cells(identity).stream()
                .mapToInt(id -> areas.get(id).right())
                .max()
                .orElseThrow();
        return Area.of(areas.get(identity.left().getFirst()).top(), last + 2);
    }

    private Area below(Rule.Identity identity, int row) {
        List<CellId> cells = cells(identity);
        return Area.row(
                row,
                cells.stream().mapToInt(id -> areas.get(id).left()).min().orElseThrow(),
                cells.stream().mapToInt(id -> areas.get(id).right()).max().orElseThrow());
    }

    private void write(Rule.Identity identity, Area area) {
        String left = ranges(identity.left());
        String right = ranges(identity.right());
        TemplateWords.Verdicts verdicts = words.verdicts();
        sheet.formula(
                area,
                "IF(COUNT(%s,%s)<%d,\"%s\",IF(SUM(%s)=SUM(%s),\"%s\",\"%s\"&ABS(SUM(%s)-SUM(%s))))"
                        .formatted(
                                left,
                                right,
                                identity.left().size() + identity.right().size(),
                                verdicts.open().text().zh(),
                                left,
                                right,
                                verdicts.agrees().text().zh(),
                                verdicts.differs().text().zh(),
                                left,
                                right),
                styles.check);
        written.add(area);
    }

    /** Cells as ranges where they adjoin: {@code D9:D29,D31}. */
    String ranges(List<CellId> cells) {
        Map<Integer, TreeMap<Integer, Area>> byRow = new TreeMap<>();
        cells.forEach(id -> {
            Area area = areas.get(id);
            byRow.computeIfAbsent(area.top(), row -> new TreeMap<>()).put(area.left(), area);
        });
        Map<String, Area> open = new LinkedHashMap<>();
        List<Area> ranges = new ArrayList<>();
        byRow.forEach((row, inRow) -> runs(inRow).forEach(run -> {
            String columns = run.left() + ":" + run.right();
            Area above = open.get(columns);
            if (above != null && above.bottom() == row - 1) {
                open.put(columns, new Area(above.top(), run.left(), row, run.right()));
            } else {
                if (above != null) {
                    ranges.add(above);
                }
                open.put(columns, run);
            }
        }));
        ranges.addAll(open.values());
        return String.join(",", ranges.stream().map(Area::address).toList());
    }

    private static List<Area> runs(TreeMap<Integer, Area> inRow) {
        List<Area> runs = new ArrayList<>();
        inRow.values().forEach(area -> {
            Area last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.right() == area.left() - 1) {
                runs.set(runs.size() - 1, new Area(last.top(), last.left(), last.bottom(), area.right()));
            } else {
                runs.add(area);
            }
        });
        return runs;
    }
}
