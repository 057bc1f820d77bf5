package io.gongkai.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the statutory form: its tables, cells, labels, groups and rules. Editions are data
 * ({@code editions/*.yaml}); a new edition is a new file.
 *
 * @param id short name, {@code F2021} or {@code F2019}
 * @param basis the notice that fixes the form
 * @param firstYear first report year the edition is expected for
 * @param lastYear last report year the edition is expected for, or null while it is in force
 * @param sections the narrative sections, in order
 * @param tables the statutory tables, in order
 * @param outcomes the groups of outcomes of table three, in order
 * @param rules the rules the form's numbers must keep
 * @param index every cell by its id, in the form's order
 * @param alternatives the rows that some bodies print in the place of statutory ones
 */
public record Edition(
        String id,
        Text title,
        Citation basis,
        int firstYear,
        @Nullable Integer lastYear,
        List<Section> sections,
        List<Table> tables,
        List<OutcomeGroup> outcomes,
        List<Rule> rules,
        Map<CellId, Cell> index,
        List<Alternative> alternatives) {

    private static final String NUMERALS = "一二三四五六七八九十";

    /** The cells of the form as the notice prints it, in the form's order (200 in F2021, 198 in F2019). */
    public Set<Cell> cells() {
        Set<Cell> cells = new LinkedHashSet<>();
        index.values().stream().filter(cell -> cell.row().replaces().isEmpty()).forEach(cells::add);
        return cells;
    }

    /** The cell with this id, also when it belongs to a row that only some bodies print instead of the statutory ones. */
    public Optional<Cell> cell(CellId id) {
        return Optional.ofNullable(index.get(id));
    }

    /** The heading a table stands under, as it is printed: 三、收到和处理政府信息公开申请情况. */
    public String heading(Table table) {
        return heading(sections.stream().map(Section::id).toList().indexOf(table.section()));
    }

    /** @param section counted from 0 */
    String heading(int section) {
        return NUMERALS.charAt(section) + "、" + sections.get(section).label().zh();
    }

    static List<Alternative> alternativesIn(List<Table> tables) {
        List<Alternative> alternatives = new ArrayList<>();
        for (Table table : tables) {
            for (Block block : table.blocks()) {
                block.rows().stream()
                        .map(Row::replaces)
                        .filter(replaced -> !replaced.isEmpty())
                        .distinct()
                        .forEach(replaced -> alternatives.add(Alternative.of(
                                table,
                                block,
                                block.rows().stream()
                                        .filter(row -> replaced.contains(row.id()))
                                        .toList(),
                                block.rows().stream()
                                        .filter(row -> row.replaces().equals(replaced))
                                        .toList())));
            }
        }
        return List.copyOf(alternatives);
    }

    Edition with(List<Rule> checked) {
        return new Edition(
                id, title, basis, firstYear, lastYear, sections, tables, outcomes, checked, index, alternatives);
    }

    static Map<CellId, Cell> indexOf(List<Table> tables) {
        Map<CellId, Cell> index = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Block block : table.blocks()) {
                for (Row row : block.rows()) {
                    for (Column column : block.columns()) {
                        CellId id = table.cellId(row.id(), column.id());
                        if (index.put(id, new Cell(id, table, block, row, column)) != null) {
                            throw new IllegalArgumentException("cell defined twice: " + id);
                        }
                    }
                }
            }
        }
        return index;
    }

    /** The id, not two hundred cells. */
    @Override
    public String toString() {
        return id;
    }
}
