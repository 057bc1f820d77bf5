package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import io.gongkai.document.TextReader.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables told by pipes: a line is a row, as in Markdown, or a line is a cell before its pipe, where a lone pipe is a
 * blank cell and several in a row are the rest of a wider cell.
 */
final class PipedText {

    private static final Pattern RULE = Pattern.compile("[|\\s:+-]*-{2,}[|\\s:+-]*");

    private PipedText() {}

    static boolean opens(TextLine line) {
        return unified(line).contains("|");
    }

    static int end(List<TextLine> lines, int start) {
        int end = start + 1;
        while (end < lines.size() && opens(lines.get(end))) {
            end++;
        }
        return end;
    }

    static Grid grid(List<TextLine> lines) {
        List<TextLine> rows = lines.stream()
                .filter(line -> !RULE.matcher(unified(line)).matches())
                .toList();
        boolean framed = rows.stream().allMatch(line -> unified(line).startsWith("|")) && anyWords(rows);
        long single = rows.stream()
                .filter(line -> cellsOf(line, framed).size() == 1 || onlyPipes(line))
                .count();
        return single * 2 > rows.size() && rows.size() > 1 ? stream(rows) : rows(rows, framed);
    }

    private static Grid rows(List<TextLine> lines, boolean framed) {
        List<GridCell> cells = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            List<String> texts = cellsOf(lines.get(row), framed);
            for (int column = 0; column < texts.size(); column++) {
                cells.add(new GridCell(
                        row, column, 1, 1, texts.get(column), lines.get(row).place()));
            }
        }
        return new Grid(Geometry.ROWS, cells);
    }

    private static Grid stream(List<TextLine> lines) {
        List<GridCell> cells = new ArrayList<>();
        for (TextLine line : lines) {
            if (onlyPipes(line) && unified(line).length() > 1) {
                continue;
            }
            for (String text : cellsOf(line, false)) {
                cells.add(new GridCell(cells.size(), 0, 1, 1, text, line.place()));
            }
        }
        return new Grid(Geometry.STREAM, cells);
    }

    private static List<String> cellsOf(TextLine line, boolean framed) {
        String text = unified(line);
        if (framed) {
            text = text.substring(1);
        }
        if (text.endsWith("|")) {
            text = text.substring(0, text.length() - 1);
        }
        return Arrays.stream(text.split("\\|", -1)).map(PipedText::cellText).toList();
    }

    private static String cellText(String cell) {
        return cell.strip().replaceAll("^\\*\\*(.*)\\*\\*$", "$1").replaceAll("(?i)<br\\s*/?>", "\n");
    }

    private static boolean onlyPipes(TextLine line) {
        return unified(line).chars().allMatch(c -> c == '|');
    }

    private static boolean anyWords(List<TextLine> lines) {
        return lines.stream().anyMatch(line -> !onlyPipes(line));
    }

    private static String unified(TextLine line) {
        return line.text().replace('｜', '|').replace('│', '|').strip();
    }
}
