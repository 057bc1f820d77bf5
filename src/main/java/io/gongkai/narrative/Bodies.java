package io.gongkai.narrative;

import java.util.List;
import java.util.Optional;

/** Names of bodies in a sentence. */
final class Bodies {

    private final VocabularyFile.Bodies endings;

    Bodies(Vocabulary vocabulary) {
        this.endings = vocabulary.bodies();
    }

    /** The body whose part of a breakdown a figure is: 沭阳县477件, 其中县自然资源局收到38件. */
    Optional<String> partOf(String plain, Labels left) {
        List<Piece> pieces = left.pieces();
        int from = 0;
        int to = pieces.size();
        while (from < to && leads(pieces.get(from))) {
            from++;
        }
        while (to > from && trails(pieces.get(to - 1))) {
            to--;
        }
        if (from == to) {
            return Optional.empty();
        }
        for (int i = from; i < to; i++) {
            Piece piece = pieces.get(i);
            if (piece.is(Part.SELF) || piece.is(Part.OUTCOME) || piece.is(Part.CARRY) || piece.is(Part.CHANNEL)) {
                return Optional.empty();
            }
        }
        String name =
                plain.substring(pieces.get(from).start(), pieces.get(to - 1).end());
        return endsAsBody(name, endings.area()) || endsAsBody(name, endings.office())
                ? Optional.of(name)
                : Optional.empty();
    }

    private static boolean leads(Piece piece) {
        return piece.is(Part.PART) || piece.is(Part.FILLER) || piece.is(Part.COORDINATE);
    }

    private static boolean trails(Piece piece) {
        return piece.is(Part.RECEIVE)
                || piece.is(Part.NEW)
                || piece.is(Part.DEAL)
                || piece.is(Part.SUM)
                || piece.is(Part.FILLER)
                || piece.is(Part.APPLICATION)
                || piece.is(Part.BARE_APPLICATION);
    }

    /** Whether an office is named as the one whose number it is: a part of the report, unless it is that office's own. */
    boolean speaksOfAnOffice(Labels left) {
        for (Piece piece : left.pieces()) {
            if (piece.is(Part.SELF)) {
                return false;
            }
            if (piece instanceof Piece.Gap(String text, int _, int _) && endsAsBody(text, endings.office())) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAsBody(String name, List<String> endings) {
        return name.length() >= 2 && endings.stream().anyMatch(name::endsWith);
    }
}
