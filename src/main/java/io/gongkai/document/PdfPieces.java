package io.gongkai.document;

import io.gongkai.document.PdfGlyphs.Glyph;
import java.util.ArrayList;
import java.util.List;

/** Cuts a line of characters into what stands together. Gaps are measured in the height of the characters. */
final class PdfPieces {

    private static final float COLUMN_GAP = 1.3f;
    private static final float NUMBER_GAP = 0.9f;

    /** Wider than the quarter that is set between Chinese and digits. */
    private static final float CELL_GAP = 0.28f;

    private static final float SPACE = 0.2f;

    private PdfPieces() {}

    /** A run of characters on one line without a wide gap. */
    record Piece(float x, float y, float right, String text) {
        static Piece of(List<Glyph> run) {
            StringBuilder text = new StringBuilder();
            Glyph last = run.getFirst();
            for (Glyph glyph : run) {
                if (!text.isEmpty() && glyph.gapAfter(last) > glyph.size() * SPACE) {
                    text.append(' ');
                }
                text.append(glyph.text());
                last = glyph;
            }
            Glyph first = run.getFirst();
            return new Piece(first.x(), first.y(), last.x() + last.width(), text.toString());
        }
    }

    /** The line cut where it is widely empty. */
    static List<Piece> of(List<Glyph> line) {
        List<Piece> pieces = new ArrayList<>();
        runs(line).forEach(run -> pieces.add(Piece.of(run)));
        return pieces;
    }

    /** As pieces, and where a line is a row of numbers, a number close behind a label is a piece of its own. */
    static List<Piece> inColumns(List<Glyph> line) {
        List<List<Glyph>> runs = runs(line);
        if (runs.stream().noneMatch(run -> isValue(Piece.of(run).text()))) {
            return of(line);
        }
        List<Piece> pieces = new ArrayList<>();
        for (List<Glyph> run : runs) {
            List<Piece> behind = new ArrayList<>();
            List<Glyph> rest = run;
            for (int gap = lastGap(rest); gap > 0; gap = lastGap(rest)) {
                Piece tail = Piece.of(rest.subList(gap, rest.size()));
                if (!isValue(tail.text())) {
                    break;
                }
                behind.addFirst(tail);
                rest = rest.subList(0, gap);
            }
            pieces.add(Piece.of(rest));
            pieces.addAll(behind);
        }
        return pieces;
    }

    private static boolean isValue(String text) {
        return !(PrintedValue.of(text) instanceof PrintedValue.Words);
    }

    /** Where the last stretch of characters without a space begins, 0 if there is but one. */
    private static int lastGap(List<Glyph> run) {
        int at = run.size() - 1;
        while (at > 0 && run.get(at).gapAfter(run.get(at - 1)) <= run.get(at).size() * CELL_GAP) {
            at--;
        }
        return at;
    }

    private static List<List<Glyph>> runs(List<Glyph> line) {
        List<List<Glyph>> runs = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : line) {
            if (last == null || glyph.gapAfter(last) > glyph.size() * columnGap(last, glyph)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(glyph);
            last = glyph;
        }
        return runs;
    }

    /** Digits stand closer to each other in narrow columns than words do in a sentence, and never apart in a number. */
    private static float columnGap(Glyph left, Glyph right) {
        if (isDigit(left) && isDigit(right)) {
            return SPACE;
        }
        return isDigit(left) || isDigit(right) ? NUMBER_GAP : COLUMN_GAP;
    }

    private static boolean isDigit(Glyph glyph) {
        return glyph.text().chars().allMatch(Character::isDigit);
    }
}
