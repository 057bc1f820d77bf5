package io.gongkai.document;

import io.gongkai.form.CellId;
import io.gongkai.form.Text;

/** Where in a document something stands. */
public sealed interface Place {

    /** A line of a text, from 1. */
    record Line(int number) implements Place {}

    /** A box on a page, page from 1, in points (1/72 inch) from the top left corner. */
    record Box(int page, float x, float y, float width, float height) implements Place {}

    /** A cell of a table of a Word document or web page; table, row and column from 1. */
    record TableCell(int table, int row, int column) implements Place {}

    /** A paragraph of a Word document or web page, from 1. */
    record ParagraphNumber(int number) implements Place {}

    /** A cell of a spreadsheet: sheet name and address such as B7. */
    record SheetCell(String sheet, String address) implements Place {}

    /** A value of a JSON filing, as JSON Pointer (RFC 6901). */
    record Pointer(String pointer) implements Place {

        /** Where the cell stands if it stands there at all. */
        public static Pointer to(CellId cell) {
            return new Pointer("/cells/" + cell.value());
        }
    }

    /** The place in words. */
    default Text words() {
        return switch (this) {
            case Line(int number) -> new Text("第" + number + "行", "line " + number);
            case Box box -> new Text("第" + box.page() + "页", "page " + box.page());
            case TableCell(int table, int row, int column) ->
                new Text(
                        "第" + table + "个表第" + row + "行第" + column + "格",
                        "table " + table + ", row " + row + ", cell " + column);
            case ParagraphNumber(int number) -> new Text("第" + number + "段", "paragraph " + number);
            case SheetCell(String sheet, String address) ->
                new Text("工作表“" + sheet + "”" + address, "sheet \"" + sheet + "\" " + address);
            case Pointer(String pointer) -> new Text("JSON " + pointer, "JSON " + pointer);
        };
    }
}
