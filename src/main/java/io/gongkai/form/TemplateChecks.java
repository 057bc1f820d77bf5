package io.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules' sums as live formulas beside a table. Totals are compared, never computed into their cell. */
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
     * Writes the checks of a table beside it, a column left free: sums along a row at its end, all others in a list.
     * There they are in nobody's way: what stands beside a drawn table is not read as part of it.
     *
     * @param top the first row of the table
     */
    void write(Edition edition, Table table, int top) {
        Map<Rule, List<Rule.Identity>> atTheEnd = new LinkedHashMap<>();
        Map<Rule, List<Rule.Identity>> listed = new LinkedHashMap<>();
        for (Rule rule : edition.rules()) {
            List<Rule.Identity> own = sums(rule).stream()
                    .filter(identity -> laid(table, identity))
                    .toList();
            if (!own.isEmpty()) {
                boolean rowByRow = table.layout() == Table.Layout.STACKED && alongRow(own.getFirst());
                (rowByRow ? atTheEnd : listed).put(rule, own);
            }
        }
        int column = lastColumn(table) + 2;
        for (Map.Entry<Rule, List<Rule.Identity>> sums : atTheEnd.entrySet()) {
            atTheEnd(sums.getKey(), sums.getValue(), column);
            column += 2;
        }
        List<String> named = List.of();
        for (Map.Entry<Rule, List<Rule.Identity>> sums : listed.entrySet()) {
            List<String> names = sums.getValue().stream()
                    .map(identity -> name(edition, identity))
                    .toList();
            if (!names.equals(named)) {
                names(names, top + 1, column++);
                named = names;
            }
            list(sums.getKey(), sums.getValue(), top, column++);
        }
    }

    private static List<Rule.Identity> sums(Rule rule) {
        return switch (rule.check()) {
            case Rule.Identities identities -> identities.identities();
            case Rule.Domain() -> List.of();
            case Rule.Completeness() -> List.of();
        };
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

    private void atTheEnd(Rule rule, List<Rule.Identity> identities, int column) {
        int first = areas.get(identities.getFirst().left().getFirst()).top();
        sheet.text(Area.of(first - 1, column), label(rule), styles.check);
        identities.forEach(identity ->
                write(identity, Area.of(areas.get(identity.left().getFirst()).top(), column)));
    }

    private void names(List<String> names, int top, int column) {
        for (int i = 0; i < names.size(); i++) {
            sheet.text(Area.of(top + i, column), names.get(i), styles.check);
        }
    }

    private void list(Rule rule, List<Rule.Identity> identities, int top, int column) {
        sheet.text(Area.of(top, column), label(rule), styles.check);
        for (int i = 0; i < identities.size(); i++) {
            write(identities.get(i), Area.of(top + 1 + i, column));
        }
    }

    /** What tells a sum from the others of its rule: its column, or its block where it runs along a block. */
    private String name(Edition edition, Rule.Identity identity) {
        Cell cell = edition.cell(identity.left().getFirst()).orElseThrow();
        return alongRow(identity)
                ? cell.block().label().zh()
                : cell.column().label().zh();
    }

    private int lastColumn(Table table) {
        return areas.entrySet().stream()
                .filter(entry -> entry.getKey().value().startsWith(table.id() + "."))
                .mapToInt(entry -> entry.getValue().right())
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

    private String ranges(List<CellId> cells) {
        return TemplateRanges.of(cells.stream().map(areas::get).toList());
    }
}
