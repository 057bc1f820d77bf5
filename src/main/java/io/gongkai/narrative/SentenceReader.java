package io.gongkai.narrative;

import io.gongkai.narrative.Figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one sentence, segment by segment, and keeps what a segment takes over from those before it: the year, the kind
 * of case or document, and the number that 其中 divides.
 */
final class SentenceReader {

    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Sentence sentence;
    private final Context context;
    private final Bodies bodies;
    private final Outcomes outcomes;
    private final CaseFigures cases = new CaseFigures();
    private final DisclosureFigures disclosure = new DisclosureFigures();
    private final Drafts drafts;

    private final List<Claim.Own> ofOtherYears = new ArrayList<>();
    private boolean otherTime;
    private boolean timeOutside;
    private int depth;
    /** The depth of brackets at which the sentence speaks of a part of the body. */
    private int partDepth = NOWHERE;
    /** Whether the sentence has counted something this form does not. */
    private boolean elsewhere;

    private boolean late;
    private boolean divided;
    private boolean listsBodies;
    private List<Quantity> last = List.of();
    private boolean lastIsOutcome;

    SentenceReader(Vocabulary vocabulary, Sentence sentence, Context context) {
        this.sentence = sentence;
        this.context = context;
        this.bodies = new Bodies(vocabulary);
        this.outcomes = new Outcomes(vocabulary);
        this.drafts = new Drafts(sentence);
    }

    List<Claim> claims(List<Segment> segments) {
        if (sentence.opensParagraph() && !Prose.isHeading(sentence.plain())) {
            context.topic = openedBy(segments);
        }
        boolean continues = !segments.isEmpty() && beginsDivision(segments.getFirst());
        if (!continues) {
            context.head = List.of();
        }
        divided = continues;
        late = segments.stream().flatMap(segment -> Around.of(segment).stream()).anyMatch(SentenceReader::isLate);
        segments.forEach(this::read);
        drafts.headIn(continues);
        return drafts.claims();
    }

    private Context.Topic openedBy(List<Segment> segments) {
        return context.topic == Context.Topic.ELSEWHERE || segments.isEmpty() ? Context.Topic.NONE : context.topic;
    }

    private static boolean beginsDivision(Segment segment) {
        return segment.pieces().stream()
                .filter(piece -> !piece.is(Part.FILLER))
                .findFirst()
                .map(piece -> piece.is(Part.PART))
                .orElse(false);
    }

    /** Some are told to have been late, so that those 按时办结 are not all. */
    private static boolean isLate(Around around) {
        return around.left().has(Part.LATE) && !around.figure().isZero();
    }

    private void read(Segment segment) {
        enter(segment);
        Labels all = segment.labels();
        List<Around> figures = Around.of(segment);
        if (all.has(Part.APPLICATION) && (!elsewhere || all.hasVerb())
                || all.hasVerb() && all.namesApplications() && figures.isEmpty()) {
            context.topic = Context.Topic.APPLICATIONS;
        }
        if (segment.has(Part.PLAN)) {
            otherTime = true;
        }
        if (figures.isEmpty()) {
            tellTime(all, all);
            cases.remember(all);
            disclosure.remember(all);
            if (!otherTime && partDepth == NOWHERE) {
                new Negation(outcomes, all)
                        .zeros()
                        .forEach(zero -> drafts.add(zero.figure(), List.of(zero.quantity()), false));
            }
            divided |= all.has(Part.PART);
            return;
        }
        figures.forEach(this::read);
    }

    /** What a bracket says of the year, or of a part of the body, ends with it. */
    private void enter(Segment segment) {
        if (segment.depth() > 0 && depth == 0) {
            timeOutside = otherTime;
        } else if (segment.depth() == 0 && depth > 0) {
            otherTime = timeOutside;
        }
        depth = segment.depth();
        if (depth < partDepth || segment.has(Part.SELF)) {
            partDepth = NOWHERE;
        }
        if (bodies.officeAtHead(segment).filter(context.speaker::isAnother).isPresent()) {
            partDepth = depth;
        }
    }

    private void read(Around around) {
        tellTime(around.left(), around.telling());
        divided |= around.left().has(Part.PART);
        Figure figure = around.figure();
        if (around.compares()) {
            return;
        }
        switch (figure.unit()) {
            case PERCENT -> share(around);
            case MONEY -> bind(around, disclosure.fees(around.left()), false);
            case COUNT, NONE -> count(around);
            case OTHER -> elsewhere(around);
        }
    }

    /** 上年 before 结转 and after 较 does not move the sentence into another year. */
    private void tellTime(Labels labels, Labels telling) {
        boolean carries = labels.has(Part.CARRY) || telling.has(Part.CARRY);
        for (Piece piece : labels.pieces()) {
            if (piece.is(Part.THIS_YEAR)) {
                otherTime = false;
            } else if (piece.is(Part.SEASON) || piece.is(Part.OTHER_YEAR)) {
                otherTime = true;
            } else if ((piece.is(Part.LAST_YEAR) || piece.is(Part.NEXT_YEAR))
                    && !carries
                    && !labels.has(Part.COMPARE)) {
                otherTime = true;
            }
        }
    }

    private void elsewhere(Around around) {
        if (around.left().has(Part.FOREIGN)) {
            goElsewhere();
        }
        lastIsOutcome = false;
    }

    private void goElsewhere() {
        context.topic = Context.Topic.ELSEWHERE;
        elsewhere = true;
    }

    private void share(Around around) {
        if (partDepth != NOWHERE) {
            return;
        }
        List<String> named = outcomes.named(around.left());
        if (!named.isEmpty()) {
            last = List.of(Quantity.of(named));
            lastIsOutcome = true;
        } else if (around.left().tellsBefore(Part.SHARE) || around.left().hasGap()) {
            lastIsOutcome = false;
        }
        if (lastIsOutcome && !otherTime) {
            drafts.add(around.figure(), last.stream().map(Quantity::asShare).toList(), false);
        }
    }

    private void count(Around around) {
        Figure figure = around.figure();
        Labels telling = around.telling();
        boolean wasOutcome = lastIsOutcome;
        lastIsOutcome = false;
        if (figure.unit() == Unit.NONE && !around.left().tells()) {
            return;
        }
        if (isShare(around)) {
            return;
        }
        if (partDepth != NOWHERE) {
            return;
        }
        List<Quantity> cased = cases.of(around, sentence);
        if (!cased.isEmpty()) {
            each(around, cased, telling);
            return;
        }
        if (cases.concerns(telling)) {
            return;
        }
        List<Quantity> disclosed = disclosure.of(around, context.topic == Context.Topic.ELSEWHERE);
        if (!disclosed.isEmpty()) {
            each(around, disclosed, telling);
            return;
        }
        if (disclosure.concerns(telling)) {
            return;
        }
        List<String> named = outcomes.named(telling);
        if (!named.isEmpty() && context.topic != Context.Topic.ELSEWHERE && !telling.endsElsewhere()) {
            outcome(around, named);
            return;
        }
        if (telling.has(Part.OUTCOME)) {
            return;
        }
        lastIsOutcome = wasOutcome && !around.left().tells() && !around.right().tells();
        if (!cases.areOpen()
                || around.left().namesApplications()
                || around.right().namesApplications()) {
            applications(around);
        }
    }

    /** The part of one body: in a bracket, after 其中, or in a list of nothing else. */
    private boolean isShare(Around around) {
        boolean listed = depth > 0 || divided || listsBodies || !around.left().tells();
        var body = listed ? bodies.partOf(sentence.plain(), around.left()) : Optional.<String>empty();
        if (body.isEmpty()) {
            return false;
        }
        listsBodies = true;
        partDepth = depth;
        if (!otherTime && context.topic == Context.Topic.APPLICATIONS) {
            drafts.share(around.figure(), body.get());
        }
        return true;
    }

    private void outcome(Around around, List<String> named) {
        lastIsOutcome = true;
        List<Quantity> single = named.stream().map(Quantity::of).toList();
        if (named.size() > 1 && (around.figure().isZero() || around.left().has(Part.EACH))) {
            single.forEach(quantity -> bind(around, List.of(quantity), false));
        } else {
            bind(around, List.of(Quantity.of(named)), false);
        }
    }

    /** A number said of each of several: 行政复议、行政诉讼0件, 各2件. */
    private void each(Around around, List<Quantity> quantities, Labels telling) {
        if (quantities.size() == 1) {
            bind(around, quantities, false);
        } else if (around.figure().isZero() || around.left().has(Part.EACH)) {
            quantities.forEach(quantity -> bind(around, List.of(quantity), false));
        } else {
            List<String> ids = quantities.stream()
                    .flatMap(quantity -> quantity.ids().stream())
                    .toList();
            String column = quantities.getFirst().column();
            bind(around, List.of(new Quantity(ids, column, false)), false);
        }
    }

    private void applications(Around around) {
        ApplicationFigures figures = new ApplicationFigures(around, context, divided, late, drafts, last);
        switch (figures.bound()) {
            case ApplicationFigures.Bound.Nothing() -> {}
            case ApplicationFigures.Bound.Elsewhere() -> goElsewhere();
            case ApplicationFigures.Bound.ByChannel(boolean received) -> {
                if (!otherTime) {
                    drafts.channel(around.figure(), received);
                }
            }
            case ApplicationFigures.Bound.Each(List<Quantity> quantities) -> {
                isAboutApplications();
                quantities.forEach(quantity -> bind(around, List.of(quantity), true));
            }
            case ApplicationFigures.Bound.Either(List<Quantity> readings) -> {
                isAboutApplications();
                boolean total = readings.getFirst().column().equals(Quantity.TOTAL);
                if (total && !divided && around.segment().depth() == 0) {
                    context.head = readings;
                }
                bind(around, readings, total);
                if (readings.contains(Readings.CARRIED_IN)
                        && (divided || around.segment().depth() > 0)) {
                    drafts.includesCarriedIn();
                }
            }
        }
    }

    /** What follows without an object is about applications too. */
    private void isAboutApplications() {
        context.topic = Context.Topic.APPLICATIONS;
    }

    private void bind(Around around, List<Quantity> readings, boolean head) {
        if (readings.isEmpty()) {
            return;
        }
        last = readings;
        if (otherTime) {
            ofOtherYears.add(new Claim.Own(sentence, around.figure(), readings));
        } else {
            drafts.add(around.figure(), readings, head);
        }
    }

    /** Numbers that the sentence gives to another year. */
    List<Claim.Own> ofOtherYears() {
        return List.copyOf(ofOtherYears);
    }
}
