package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The words of a segment, or on one side of a figure. */
final class Labels {

    private static final Set<Part> VERBS = EnumSet.of(Part.NEW, Part.RECEIVE, Part.DEAL, Part.CONCLUDE);
    private static final Set<Part> TELLING = EnumSet.of(
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
    private static final Set<Part> STRONG = EnumSet.of(Part.OUTCOME, Part.CARRY, Part.DISPUTE, Part.PENDING);
    private static final Set<Part> WEAK = EnumSet.of(Part.APPLICATION, Part.BARE_APPLICATION);

    private final List<Piece> pieces;
    private final EnumSet<Part> parts = EnumSet.noneOf(Part.class);

    Labels(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Word word) {
                parts.add(word.part());
            }
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    boolean hasAny(Set<Part> some) {
        return !Collections.disjoint(parts, some);
    }

    boolean hasVerb() {
        return hasAny(VERBS);
    }

    /** Whether any of it says what is counted. */
    boolean tells() {
        return hasAny(TELLING);
    }

    boolean tellsOutcome() {
        return hasAny(STRONG);
    }

    /** Whether it names the thing counted at most. */
    boolean isWeak() {
        return parts.stream().noneMatch(part -> TELLING.contains(part) && !WEAK.contains(part));
    }

    /** Ids of the words of this part, each once, in order. */
    List<String> ids(Part part) {
        if (!has(part)) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Word(Part its, String id, int _, int _) && its == part && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    int last(Part part) {
        if (!has(part)) {
            return -1;
        }
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).is(part)) {
                return i;
            }
        }
        return -1;
    }

    int first(Part part) {
        if (!has(part)) {
            return -1;
        }
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

    /** Whether it says what is counted before this word; 占办结总数的 says what it is a share of. */
    boolean tellsBefore(Part part) {
        int at = first(part);
        int telling = TELLING.stream()
                .mapToInt(this::first)
                .filter(index -> index >= 0)
                .min()
                .orElse(-1);
        return telling >= 0 && (at < 0 || telling < at);
    }

    private int lastTelling() {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i) instanceof Piece.Word word && TELLING.contains(word.part())) {
                return i;
            }
        }
        return -1;
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

    boolean endsWith(Part part) {
        return !pieces.isEmpty() && pieces.getLast().is(part);
    }

    boolean beginsWithGap() {
        return !pieces.isEmpty() && pieces.getFirst() instanceof Piece.Gap;
    }

    boolean hasGap() {
        return pieces.stream().anyMatch(Piece.Gap.class::isInstance);
    }

    /** Applications, and not those for something else: 低保申请 has unknown text right before the word. */
    boolean namesApplications() {
        return has(Part.APPLICATION) || namesBareApplications();
    }

    /** Whether it names applications for something else. */
    boolean namesOtherApplications() {
        return has(Part.BARE_APPLICATION) && !namesApplications();
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
