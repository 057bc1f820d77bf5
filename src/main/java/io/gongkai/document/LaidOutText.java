package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import io.gongkai.document.Extract.Grid;
import io.gongkai.document.Extract.GridCell;
import io.gongkai.document.TextReader.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in which columns are held apart by spaces, as programs print the pages of a PDF. */
final class LaidOutText {

    /** So many lines with columns make a laid-out text; running text has a double space now and then. */
    private static final int ENOUGH_LINES = 5;

    private static final Pattern COLUMNS = Pattern.compile("\\S[\\s\\u3000]{2,}\\S");
    private static final Pattern PIECE = Pattern.compile("\\S+(?:[ \\u3000]\\S+)*");
    private static final Pattern NUMBERS = Pattern.compile("[0-9./,+-]+(?: [0-9./,+-]+)+");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private LaidOutText() {}

    static boolean isLaidOut(List<TextLine> lines) {
        return lines.stream()
                        .map(line -> line.text().strip())
                        .filter(text ->
                                COLUMNS.matcher(text).find() && text.chars().anyMatch(Character::isDigit))
                        .count()
                >= ENOUGH_LINES;
    }

    static int end(List<TextLine> lines, int start) {
        int end = start + 1;
        while (end < lines.size() && !TabbedText.opens(lines.get(end)) && !PipedText.opens(lines.get(end))) {
            end++;
        }
        return end;
    }

    static Grid grid(List<TextLine> lines) {
        List<GridCell> cells = new ArrayList<>();
        int row = 0;
        for (TextLine line : lines) {
            Matcher pieces = PIECE.matcher(line.text());
            boolean any = false;
            while (pieces.find()) {
                any = true;
                addPiece(cells, row, pieces.start(), pieces.group(), line.place());
            }
            row += any ? 1 : 0;
        }
        return new Grid(Geometry.LAID_OUT, cells);
    }

    /** Numbers with one space between them are as many cells. */
    private static void addPiece(List<GridCell> cells, int row, int start, String piece, Place place) {
        if (NUMBERS.matcher(piece).matches()) {
            Matcher words = WORD.matcher(piece);
            while (words.find()) {
                cells.add(cell(row, start + words.start(), words.group(), place));
            }
        } else {
            cells.add(cell(row, start, piece, place));
        }
    }

    private static GridCell cell(int row, int start, String text, Place place) {
        return new GridCell(row, start, 1, text.length(), text, place);
    }
}
