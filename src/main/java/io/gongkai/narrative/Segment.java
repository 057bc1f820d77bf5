package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sentence between marks that divide it. 、 and 和 divide only what already holds a figure: 行政复议、行政诉讼0件 is
 * one segment, 行政复议1件、行政诉讼0件 are two.
 *
 * @param depth how many brackets it stands in
 */
record Segment(Labels labels, int depth) {

    List<Piece> pieces() {
        return labels.pieces();
    }

    boolean has(Part part) {
        return labels.has(part);
    }

    static List<Segment> of(List<Piece> pieces) {
        List<Segment> segments = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        int depth = 0;
        List<Boolean> brackets = new ArrayList<>();
        boolean[] countsInside = countsInside(pieces);
        boolean counted = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Piece.Mark(char mark, int _, int _)) {
                if (mark == '(') {
                    boolean divides = countsInside[i];
                    brackets.add(divides);
                    if (divides) {
                        close(segments, open, depth);
                        depth++;
                    }
                } else if (mark == ')') {
                    if (!brackets.isEmpty() && brackets.removeLast()) {
                        close(segments, open, depth);
                        depth--;
                    }
                } else if (counted || mark != '、' && !introduces(pieces, i)) {
                    close(segments, open, depth);
                } else {
                    open.add(piece);
                }
            } else {
                if (counted && piece.is(Part.COORDINATE)) {
                    close(segments, open, depth);
                }
                open.add(piece);
            }
            counted = !open.isEmpty() && (counted && open.size() > 1 || open.getLast() instanceof Figure);
        }
        close(segments, open, depth);
        return segments;
    }

    /** 新收申请：12件 is one segment, 收到申请：网上3件 are two. */
    private static boolean introduces(List<Piece> pieces, int at) {
        return pieces.get(at) instanceof Piece.Mark mark
                && mark.mark() == ':'
                && at + 1 < pieces.size()
                && pieces.get(at + 1) instanceof Figure;
    }

    private static void close(List<Segment> segments, List<Piece> open, int depth) {
        if (!open.isEmpty()) {
            segments.add(new Segment(new Labels(open), depth));
            open.clear();
        }
    }

    /** For every piece, whether a figure of this form comes before the next bracket that closes. */
    private static boolean[] countsInside(List<Piece> pieces) {
        boolean[] counts = new boolean[pieces.size()];
        boolean inside = false;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (piece instanceof Piece.Mark mark && mark.mark() == ')') {
                inside = false;
            } else if (piece instanceof Figure figure && figure.unit() != Figure.Unit.OTHER) {
                inside = true;
            }
            counts[i] = inside;
        }
        return counts;
    }
}
