package io.gongkai.narrative;

/** Where a sentence stands while it is read: in which year, in how many brackets, and whose number it tells. */
final class Course {

    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Bodies bodies;
    private final Context.Speaker speaker;
    private boolean otherYear;
    private boolean otherYearOutside;
    private int depth;
    private int partDepth = NOWHERE;

    Course(Bodies bodies, Context.Speaker speaker) {
        this.bodies = bodies;
        this.speaker = speaker;
    }

    /** What a bracket says of the year, or of a part of the body, ends with it. */
    void enter(Segment segment) {
        if (segment.depth() > 0 && depth == 0) {
            otherYearOutside = otherYear;
        } else if (segment.depth() == 0 && depth > 0) {
            otherYear = otherYearOutside;
        }
        depth = segment.depth();
        if (depth < partDepth || segment.has(Part.SELF)) {
            partDepth = NOWHERE;
        }
        if (bodies.officeAtHead(segment).filter(speaker::isAnother).isPresent()) {
            partDepth = depth;
        }
        otherYear |= segment.has(Part.PLAN);
    }

    /** 上年 before 结转 and after 较 does not move the sentence into another year. */
    void tell(Labels labels, boolean carries) {
        for (Piece piece : labels.pieces()) {
            if (piece.is(Part.THIS_YEAR)) {
                otherYear = false;
            } else if (piece.is(Part.SEASON) || piece.is(Part.OTHER_YEAR)) {
                otherYear = true;
            } else if ((piece.is(Part.LAST_YEAR) || piece.is(Part.NEXT_YEAR))
                    && !carries
                    && !labels.has(Part.COMPARE)) {
                otherYear = true;
            }
        }
    }

    /** The number is one body's part; so is what follows, up to the end of the bracket. */
    void turnToPart() {
        partDepth = depth;
    }

    boolean inBracket() {
        return depth > 0;
    }

    /** Whether it speaks of another year, of some months, or of what is planned. */
    boolean isOfOtherYear() {
        return otherYear;
    }

    /** Whether it speaks of a part of the body. */
    boolean isOfPart() {
        return partDepth != NOWHERE;
    }
}
