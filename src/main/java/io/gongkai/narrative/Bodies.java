package io.gongkai.narrative;

import java.util.List;
import java.util.Optional;

/** Names of bodies in a sentence. */
final class Bodies {

    private static final String GOVERNMENT = "政府";
    private static final String DEPARTMENTS = "部门";
    private static final int PIECES_OF_A_NAME = 3;

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
            if (piece.is(Part.SELF)
                    || piece.is(Part.OUTCOME)
                    || piece.is(Part.CARRY)
                    || piece.is(Part.CHANNEL)
                    || piece.is(Part.FOREIGN)) {
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
        return piece.is(Part.THIS_YEAR) || piece.is(Part.PART) || piece.is(Part.FILLER) || piece.is(Part.COORDINATE);
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

    /** The office that the segment begins with: its number, then, and not the whole report's. 市政府及各部门 is all of it. */
    Optional<String> officeAtHead(Segment segment) {
        List<Piece> pieces = segment.pieces();
        int at = 0;
        while (at < pieces.size() && leads(pieces.get(at))) {
            at++;
        }
        if (at == pieces.size()
                || segment.has(Part.SELF)
                || !(pieces.get(at) instanceof Piece.Gap(String text, int _, int _))
                || !endsAsBody(text, endings.office())) {
            return Optional.empty();
        }
        boolean withDepartments = text.endsWith(GOVERNMENT)
                && at + 1 < pieces.size()
                && pieces.get(at + 1).is(Part.COORDINATE)
                && pieces.stream()
                        .skip(at + 2)
                        .limit(PIECES_OF_A_NAME)
                        .anyMatch(piece -> piece instanceof Piece.Gap(String others, int _, int _)
                                && others.endsWith(DEPARTMENTS));
        return withDepartments ? Optional.empty() : Optional.of(text);
    }

    /** The name of an office that an overview opens with; a government's office writes for the whole of its area. */
    String officeIn(String opening) {
        int longest = 0;
        for (String ending : endings.office()) {
            int at = opening.indexOf(ending);
            if (at > 0) {
                longest = Math.max(longest, at + ending.length());
            }
        }
        String name = opening.substring(0, longest);
        return name.contains(GOVERNMENT) ? "" : name;
    }

    private static boolean endsAsBody(String name, List<String> endings) {
        return name.length() >= 2 && endings.stream().anyMatch(name::endsWith);
    }
}
