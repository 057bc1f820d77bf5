package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure with the words around it in its segment, up to the next figure on either side.
 *
 * @param first whether it is the first figure of its segment
 */
record Around(Figure figure, Labels left, Labels right, Segment segment, boolean first) {

    static List<Around> of(Segment segment) {
        List<Around> all = new ArrayList<>();
        List<Piece> left = new ArrayList<>();
        for (int i = 0; i < segment.pieces().size(); i++) {
            Piece piece = segment.pieces().get(i);
            if (piece instanceof Figure figure) {
                List<Piece> right = new ArrayList<>();
                for (int j = i + 1;
                        j < segment.pieces().size() && !(segment.pieces().get(j) instanceof Figure);
                        j++) {
                    right.add(segment.pieces().get(j));
                }
                all.add(new Around(figure, new Labels(left), new Labels(right), segment, all.isEmpty()));
                left.clear();
            } else {
                left.add(piece);
            }
        }
        return all;
    }

    /** The side that says what is counted: before the figure as a rule, after it in 9件予以公开. */
    Labels telling() {
        boolean after = !left.tells() && right.tells() || right.tellsOutcome() && left.isWeak();
        return after ? right : left;
    }

    /** A change, or a number named to compare with. */
    boolean compares() {
        return left.has(Part.COMPARE) || left.has(Part.LAST_YEAR) && right.has(Part.COMPARE);
    }
}
