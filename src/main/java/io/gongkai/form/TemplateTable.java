package io.gongkai.form;

import java.util.Map;

/** Lays a statutory table out as it is printed, numbers to be filled in from the fourth column on. */
final class TemplateTable {

    /** Columns for the labels of rows. */
    static final int LABELS = TableLayout.LABELS;

    private static final int CHARACTERS_A_LINE = 18;

    private final TemplateSheet sheet;
    private final TemplateStyles styles;
    private final Table table;
    private final Map<CellId, Area> areas;

    /** @param areas takes where each cell is laid */
    TemplateTable(TemplateSheet sheet, TemplateStyles styles, Table table, Map<CellId, Area> areas) {
        this.sheet = sheet;
        this.styles = styles;
        this.table = table;
        this.areas = areas;
    }

    /** @return the first row below the table */
    int lay(int top) {
        int left =
                switch (table.layout()) {
                    case STACKED -> 0;
                    case SIDE_BY_SIDE -> LABELS;
                };
        TableLayout layout = TableLayout.of(table);
        for (TableLayout.Placed placed : layout.placed()) {
            Area area = placed.area().moved(top, left);
            switch (placed) {
                case TableLayout.Printed(Area own, String text, boolean isHead) -> {
                    sheet.text(area, text, isHead ? styles.head : styles.label);
                    if (!isHead) {
                        sheet.lines(area.top(), own.left() == 0 ? 1 : (text.length() - 1) / CHARACTERS_A_LINE + 1);
                    }
                }
                case TableLayout.Number(Area _, CellId cell, Unit unit) -> {
                    sheet.input(area, unit.isMoney() ? styles.amount : styles.count);
                    areas.put(cell, area);
                }
            }
        }
        if (table.layout() == Table.Layout.SIDE_BY_SIDE) {
            sheet.lines(top + layout.rows() - 1, 1);
        }
        return top + layout.rows();
    }
}
