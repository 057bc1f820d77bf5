package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words on one side of a figure. */
record Labels(List<Piece> pieces) {

    private static final Set<Part> VERBS = Set.of(Part.NEW, Part.RECEIVE, Part.DEAL, Part.CONCLUDE);
    private static final Set<Part> TELLING = Set.of(
            Part.OUTCOME,
            Part.DISPUTE,
            Part.RESULT,
            Part.DECISION,
            Part.DOCUMENT,
            Part.ACTION,
            Part.CARRY,
            Part.PENDING,
            Part.NEW,
            Part.RECEIVE,
            Part.DEAL,
            Part.CONCLUDE,
            Part.APPLICATION,
            Part.BARE_APPLICATION,
            Part.APPLICANT);
    private static final Set<Part> STRONG = Set.of(Part.OUTCOME, Part.CARRY, Part.DISPUTE, Part.PENDING);
    private static final Set<Part> WEAK = Set.of(Part.APPLICATION, Part.BARE_APPLICATION);

    Labels {
        pieces = List.copyOf(pieces);
    }

    boolean has(Part part) {
        return pieces.stream().anyMatch(piece -> piece.is(part));
    }

    boolean hasVerb() {
        return VERBS.stream().anyMatch(this::has);
    }

    /** Whether any of it says what is counted. */
    boolean tells() {
        return TELLING.stream().anyMatch(this::has);
    }

    boolean tellsOutcome() {
        return STRONG.stream().anyMatch(this::has);
    }

    /** Whether it names the thing counted at most. */
    boolean isWeak() {
        return TELLING.stream().filter(part -> !WEAK.contains(part)).noneMatch(this::has);
    }

    /** Ids of the words of this part, each once, in order. */
    List<String> ids(Part part) {
        List<String> ids = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Word(Part its, String id, int _, int _) && its == part && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    int last(Part part) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).is(part)) {
                return i;
            }
        }
        return -1;
    }

    int first(Part part) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).is(part)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it says whose or which year's number it is, or that it is a sum. */
    boolean speaksOfAll() {
        return has(Part.SELF) || has(Part.THIS_YEAR) || has(Part.SUM) || has(Part.ANYONE);
    }

    private int lastTelling() {
        return TELLING.stream().mapToInt(this::last).max().orElse(-1);
    }

    /** Whether something else is named after the last word that tells: 依申请公开培训. */
    boolean endsElsewhere() {
        return last(Part.FOREIGN) > lastTelling();
    }

    /** Whether unknown text follows the last word that tells: 依申请公开系统. */
    boolean trailsOff() {
        for (int i = lastTelling() + 1; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Gap) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names several ways of applying, and so perhaps all of them: 网上、邮寄. */
    boolean listsChannels() {
        int channels = 0;
        boolean divided = true;
        for (Piece piece : pieces) {
            if (piece.is(Part.CHANNEL)) {
                channels += divided ? 1 : 0;
                divided = false;
            } else if (piece instanceof Piece.Mark || piece.is(Part.COORDINATE)) {
                divided = true;
            }
        }
        return channels > 1;
    }

    /** Whether it speaks of one way of applying only. */
    boolean namesOneChannel() {
        return has(Part.CHANNEL) && !has(Part.EVERY_CHANNEL) && !listsChannels();
    }

    boolean hasGap() {
        return pieces.stream().anyMatch(Piece.Gap.class::isInstance);
    }

    /** Applications, and not those for something else: 低保申请 has unknown text right before the word. */
    boolean namesApplications() {
        return has(Part.APPLICATION) || namesBareApplications();
    }

    private boolean namesBareApplications() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).is(Part.BARE_APPLICATION) && modifiedByKnownWords(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean modifiedByKnownWords(int at) {
        for (int i = at - 1; i >= 0; i--) {
            Piece before = pieces.get(i);
            if (before instanceof Piece.Gap || before.is(Part.FOREIGN)) {
                return false;
            }
            boolean passedOver = before.is(Part.FILLER) && before.end() - before.start() == 1;
            if (!passedOver) {
                return true;
            }
        }
        return true;
    }
}
