package io.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The rows of one Word table, wherever content controls and tracked insertions wrap them. */
final class DocxTable {

    /** How a cell belongs with its neighbours. */
    enum Merge {
        NONE,
        DOWN,
        RIGHT
    }

    /** A cell, the columns it covers, and the cell it goes on from, if any. */
    record Cell(Element element, int columns, Merge goesOn) {}

    /** A row: the columns it leaves free on its left, and its cells. */
    record Row(int before, List<Cell> cells) {}

    private final List<Row> rows;

    private DocxTable(List<Row> rows) {
        this.rows = rows;
    }

    static DocxTable of(Element table) {
        List<Row> rows = new ArrayList<>();
        collect(table, "tr", new ArrayList<>()).stream()
                .filter(row -> !isDropped(row))
                .forEach(row -> rows.add(row(row)));
        return new DocxTable(rows);
    }

    List<Row> rows() {
        return rows;
    }

    /** A table that holds a table of several columns, or has but one column itself, only arranges the page. */
    boolean isLayout() {
        return width() < 2
                || rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> nested(cell.element()).stream())
                        .anyMatch(table -> of(table).width() > 1);
    }

    private int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    private static List<Element> nested(Element cell) {
        return collect(cell, "tbl", new ArrayList<>());
    }

    private static List<Element> collect(Element parent, String name, List<Element> found) {
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, name)) {
                found.add(child);
            } else if (List.of("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
                    .contains(child.getLocalName())) {
                collect(child, name, found);
            }
        }
        return found;
    }

    /** Deleted under tracked changes, or hidden. */
    private static boolean isDropped(Element row) {
        return Xml.child(row, "trPr")
                .filter(format -> Xml.child(format, "del").isPresent() || Xml.isOn(format, "hidden"))
                .isPresent();
    }

    private static Row row(Element row) {
        int before = Xml.child(row, "trPr")
                .flatMap(format -> Xml.number(format, "gridBefore"))
                .orElse(0);
        List<Cell> cells = collect(row, "tc", new ArrayList<>()).stream()
                .map(DocxTable::cell)
                .toList();
        return new Row(Math.clamp(before, 0, Bounds.COLUMNS), cells);
    }

    private static Cell cell(Element cell) {
        Optional<Element> format = Xml.child(cell, "tcPr");
        int columns = format.flatMap(element -> Xml.number(element, "gridSpan")).orElse(1);
        Merge goesOn = Merge.NONE;
        if (format.filter(element -> goesOn(element, "hMerge")).isPresent()) {
            goesOn = Merge.RIGHT;
        } else if (format.filter(element -> goesOn(element, "vMerge")).isPresent()) {
            goesOn = Merge.DOWN;
        }
        return new Cell(cell, Math.clamp(columns, 1, Bounds.COLUMNS), goesOn);
    }

    /** A merge mark without a value goes on. */
    private static boolean goesOn(Element format, String mark) {
        return Xml.child(format, mark)
                .filter(element ->
                        Xml.attribute(element, "val").orElse("continue").equals("continue"))
                .isPresent();
    }
}
