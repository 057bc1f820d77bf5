package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sentence between marks that divide it. 、 and 和 divide only what already holds a figure: 行政复议、行政诉讼0件 is
 * one segment, 行政复议1件、行政诉讼0件 are two.
 *
 * @param depth how many brackets it stands in
 */
record Segment(List<Piece> pieces, int depth) {

    Segment {
        pieces = List.copyOf(pieces);
    }

    List<Figure> figures() {
        return pieces.stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
    }

    boolean has(Part part) {
        return pieces.stream().anyMatch(piece -> piece.is(part));
    }

    static List<Segment> of(List<Piece> pieces) {
        List<Segment> segments = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        int depth = 0;
        List<Boolean> brackets = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean counted = open.stream().anyMatch(Figure.class::isInstance);
            if (piece instanceof Piece.Mark(char mark, int _, int _)) {
                if (mark == '(') {
                    boolean divides = hasFigure(pieces, i);
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
                } else if (mark != '、' || counted) {
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
        }
        close(segments, open, depth);
        return segments;
    }

    private static void close(List<Segment> segments, List<Piece> open, int depth) {
        if (!open.isEmpty()) {
            segments.add(new Segment(open, depth));
            open.clear();
        }
    }

    /** Whether a figure stands in the bracket that opens here. */
    private static boolean hasFigure(List<Piece> pieces, int from) {
        for (int i = from + 1; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Mark mark && mark.mark() == ')') {
                return false;
            }
            if (pieces.get(i) instanceof Figure figure && figure.unit() != Figure.Unit.OTHER) {
                return true;
            }
        }
        return false;
    }
}
