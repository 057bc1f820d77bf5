package io.gongkai.narrative;

import java.util.List;

/** Binds a figure to a number of applications: received, handled, carried over, by applicant. */
record ApplicationFigures(
        Around around, Context context, boolean divided, Endings endings, Drafts drafts, List<Quantity> last) {

    /**
     * What else the sentence counts: some answered late, some ended without an answer.
     *
     * <p>Beside the late ones those 按时办结 are not all; beside those withdrawn those 答复 are not.
     */
    record Endings(boolean late, boolean withdrawn) {

        static Endings of(List<Segment> segments) {
            return new Endings(counts(segments, Part.LATE), counts(segments, Part.WITHDRAWN));
        }

        private static boolean counts(List<Segment> segments, Part part) {
            return segments.stream()
                    .flatMap(segment -> Around.of(segment).stream())
                    .anyMatch(around ->
                            around.left().has(part) && !around.figure().isZero());
        }

        boolean excludes(Labels telling) {
            return late || withdrawn && telling.ids(Part.CONCLUDE).contains("answer");
        }
    }

    /** What came of it. */
    sealed interface Bound {

        record Nothing() implements Bound {}

        /** It counts something else, and so may what follows. */
        record Elsewhere() implements Bound {}

        /** It counts one way of applying. */
        record ByChannel(boolean received) implements Bound {}

        /** It claims one of them. */
        record Either(List<Quantity> readings) implements Bound {}

        /** It claims each of them, or the figures that follow do in turn. */
        record Each(List<Quantity> quantities) implements Bound {}
    }

    private static final Bound NOTHING = new Bound.Nothing();

    Bound bound() {
        Labels left = around.left();
        Labels telling = around.telling();
        boolean named = left.namesApplications() || around.right().namesApplications();
        if (telling.endsElsewhere()
                || !named && (left.has(Part.FOREIGN) || around.right().has(Part.FOREIGN))) {
            return new Bound.Elsewhere();
        }
        if (left.has(Part.SUPPORT)) {
            return NOTHING;
        }
        if (telling.has(Part.CARRY)) {
            return context.topic == Context.Topic.ELSEWHERE && !named
                    ? NOTHING
                    : new Bound.Either(List.of(Readings.ofCarry(telling)));
        }
        if (telling.has(Part.PENDING)) {
            return context.topic == Context.Topic.APPLICATIONS
                    ? new Bound.Either(List.of(Readings.CARRIED_OUT))
                    : NOTHING;
        }
        if (left.has(Part.TOPICAL) && !left.has(Part.EVERY_CHANNEL)) {
            return NOTHING;
        }
        if (telling.hasVerb()) {
            return byVerb(left, telling, named);
        }
        return withoutVerb(left, named);
    }

    private Bound byVerb(Labels left, Labels telling, boolean named) {
        boolean afterFigure = telling == around.right() && telling != left;
        if (!named && !understood(telling) || telling.trailsOff() && !afterFigure) {
            boolean unknown = telling.hasGap() || context.topic == Context.Topic.ELSEWHERE;
            return named || divided || !unknown ? NOTHING : new Bound.Elsewhere();
        }
        if (afterFigure && !telling.has(Part.RECEIVE) && !telling.has(Part.CONCLUDE)) {
            return NOTHING;
        }
        if (afterFigure && !left.isWeak()) {
            return NOTHING;
        }
        List<Quantity> readings = Readings.of(telling);
        if (telling.has(Part.NEGATION)) {
            return NOTHING;
        }
        if (endings.excludes(telling) && readings.equals(List.of(Readings.HANDLED)) || isOfAnother(telling)) {
            return NOTHING;
        }
        List<String> applicants = telling.ids(Part.APPLICANT);
        if (applicants.size() > 1) {
            return NOTHING;
        }
        if (applicants.size() == 1) {
            return new Bound.Either(Readings.in(readings, applicants.getFirst()));
        }
        if (telling.namesOneChannel()) {
            return new Bound.ByChannel(telling.has(Part.RECEIVE) || telling.has(Part.NEW));
        }
        if (afterFigure) {
            return concluded(left, telling);
        }
        boolean several = (telling.has(Part.RECEIVE) || telling.has(Part.NEW)) && telling.has(Part.CONCLUDE);
        boolean inTurn = telling.has(Part.RESPECTIVELY);
        if (several && (inTurn || telling.has(Part.EACH) || around.figure().isZero())) {
            return new Bound.Each(List.of(Readings.NEW, Readings.HANDLED));
        }
        if (inTurn) {
            return NOTHING;
        }
        return new Bound.Either(readings);
    }

    /** 全市共受理441件，县（区）受理238件: the total was told, and this names someone else. */
    private boolean isOfAnother(Labels telling) {
        return telling.has(Part.RECEIVE) && !telling.has(Part.NEW) && telling.beginsWithGap() && drafts.hasHead();
    }

    /** 38件申请全部办理完毕: all of them, whichever they are. 其中30件已办结: those concluded. */
    private Bound concluded(Labels left, Labels telling) {
        if (left.hasGap() || telling.hasGap() || !telling.has(Part.CONCLUDE)) {
            return NOTHING;
        }
        if (telling.has(Part.ALL)) {
            return telling.namesApplications() ? new Bound.Either(Readings.ANY) : NOTHING;
        }
        boolean plain = !telling.has(Part.RECEIVE) && !telling.has(Part.DEAL) && !endings.excludes(telling);
        return plain && context.topic == Context.Topic.APPLICATIONS
                ? new Bound.Either(List.of(Readings.HANDLED))
                : NOTHING;
    }

    /** Whether a verb without an object is about applications: the sentences before were, or the verb is of this form. */
    private boolean understood(Labels telling) {
        return switch (context.topic) {
            case APPLICATIONS -> true;
            case NONE -> telling.has(Part.NEW);
            case ELSEWHERE -> false;
        };
    }

    private Bound withoutVerb(Labels left, boolean named) {
        List<String> applicants = left.ids(Part.APPLICANT);
        boolean part = divided || around.segment().depth() > 0;
        if (applicants.size() == 1 && !left.trailsOff()) {
            boolean known = !context.head.isEmpty() || named;
            List<Quantity> base = context.head.isEmpty() ? Readings.ANY : context.head;
            return known && context.topic != Context.Topic.ELSEWHERE
                    ? new Bound.Either(Readings.in(base, applicants.getFirst()))
                    : NOTHING;
        }
        if (!applicants.isEmpty()) {
            return NOTHING;
        }
        if (left.namesOneChannel()) {
            return new Bound.ByChannel(false);
        }
        if (left.hasGap() || part || context.topic == Context.Topic.ELSEWHERE) {
            return NOTHING;
        }
        if (left.has(Part.APPLICATION) || left.namesApplications() && left.speaksOfAll()) {
            return new Bound.Either(Readings.ANY);
        }
        if (left.has(Part.SUM) && !left.tells() && drafts.toldNewAndCarriedIn()) {
            return new Bound.Either(List.of(Readings.DUE));
        }
        if (left.has(Part.SUM) && !left.tells() && drafts.toldByChannel()) {
            return new Bound.Either(List.of(Readings.NEW, Readings.DUE));
        }
        boolean again =
                left.has(Part.THIS_YEAR) && !left.tells() && !around.right().tells();
        return again && !last.isEmpty() ? new Bound.Either(last) : NOTHING;
    }
}
