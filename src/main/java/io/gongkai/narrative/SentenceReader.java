package io.gongkai.narrative;

import io.gongkai.narrative.Figure.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one sentence, segment by segment, and keeps what a segment takes over from those before it: the year, the kind
 * of case or document, and the number that 其中 divides.
 */
final class SentenceReader {

    private final Vocabulary vocabulary;
    private final Sentence sentence;
    private final Context context;
    private final Bodies bodies;
    private final Outcomes outcomes;
    private final CaseFigures cases = new CaseFigures();
    private final DisclosureFigures disclosure = new DisclosureFigures();
    private final Drafts drafts;

    private final List<Claim.Own> ofOtherYears = new ArrayList<>();
    private boolean otherTime;
    private boolean divided;
    private boolean listsBodies;
    private List<Quantity> last = List.of();
    private boolean lastIsOutcome;

    SentenceReader(Vocabulary vocabulary, Sentence sentence, Context context) {
        this.vocabulary = vocabulary;
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
        for (Segment segment : segments) {
            read(segment);
        }
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

    private void read(Segment segment) {
        if (segment.has(Part.APPLICATION)) {
            context.topic = Context.Topic.APPLICATIONS;
        }
        if (segment.has(Part.PLAN)) {
            otherTime = true;
        }
        List<Around> figures = Around.of(segment);
        if (figures.isEmpty()) {
            Labels all = new Labels(segment.pieces());
            tellTime(all, all);
            cases.remember(all);
            if (!otherTime) {
                new Negation(outcomes, all)
                        .zeros()
                        .forEach(zero -> drafts.add(zero.figure(), List.of(zero.quantity()), false));
            }
            divided |= all.has(Part.PART);
            return;
        }
        figures.forEach(this::read);
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
            context.topic = Context.Topic.ELSEWHERE;
        }
        lastIsOutcome = false;
    }

    private void share(Around around) {
        List<String> named = outcomes.named(around.left());
        if (!named.isEmpty()) {
            last = List.of(Quantity.of(named));
            lastIsOutcome = true;
        } else if (around.left().tells() && !around.left().has(Part.SHARE)
                || around.left().hasGap()) {
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
        List<Quantity> cased = cases.of(around, sentence);
        if (!cased.isEmpty()) {
            each(around, cased, telling);
            return;
        }
        if (cases.concerns(telling)) {
            return;
        }
        boolean office = around.first() && bodies.speaksOfAnOffice(around.left());
        List<Quantity> disclosed = disclosure.of(around, office || context.topic == Context.Topic.ELSEWHERE);
        if (!disclosed.isEmpty()) {
            each(around, disclosed, telling);
            return;
        }
        if (disclosure.concerns(telling)) {
            return;
        }
        if (around.segment().depth() > 0 || divided || listsBodies) {
            var body = bodies.partOf(sentence.plain(), around.left());
            if (body.isPresent()) {
                listsBodies = true;
                if (!otherTime && context.topic != Context.Topic.ELSEWHERE) {
                    drafts.share(figure, body.get());
                }
                return;
            }
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
        if (office && !context.officeReport) {
            return;
        }
        applications(around);
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
        ApplicationFigures figures = new ApplicationFigures(around, context, divided, drafts, last);
        switch (figures.bound()) {
            case ApplicationFigures.Bound.Nothing() -> {}
            case ApplicationFigures.Bound.Elsewhere() -> context.topic = Context.Topic.ELSEWHERE;
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
