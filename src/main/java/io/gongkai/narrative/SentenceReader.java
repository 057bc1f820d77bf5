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

    private static final String OVERVIEW = "s1";

    private final Sentence sentence;
    private final Context context;
    private final Bodies bodies;
    private final Outcomes outcomes;
    private final CaseFigures cases = new CaseFigures();
    private final DisclosureFigures disclosure = new DisclosureFigures();
    private final Course course;
    private final Drafts drafts;
    private final List<Claim.Own> ofOtherYears = new ArrayList<>();
    /** Whether the sentence has counted something this form does not. */
    private boolean elsewhere;

    private ApplicationFigures.Endings endings = new ApplicationFigures.Endings(false, false);
    /** What the next figures count where the words came before them all. */
    private final List<Quantity> following = new ArrayList<>();

    private boolean divided;
    private boolean listsBodies;
    private List<Quantity> last = List.of();
    private boolean lastIsOutcome;

    SentenceReader(Vocabulary vocabulary, Sentence sentence, Context context) {
        this.sentence = sentence;
        this.context = context;
        this.bodies = new Bodies(vocabulary);
        this.outcomes = new Outcomes(vocabulary);
        this.course = new Course(bodies, context.speaker);
        this.drafts = new Drafts(sentence);
    }

    List<Claim> claims(List<Segment> segments) {
        if (sentence.opensParagraph()) {
            context.anyCases = false;
        }
        if (sentence.opensParagraph() && !Prose.isHeading(sentence.plain())) {
            context.topic = openedBy(segments);
        }
        boolean continues = !segments.isEmpty() && beginsDivision(segments.getFirst());
        if (!continues) {
            context.head = List.of();
        }
        divided = continues;
        endings = ApplicationFigures.Endings.of(segments);
        cases.begin(sentence, segments, context);
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

    private void read(Segment segment) {
        course.enter(segment);
        Labels all = segment.labels();
        List<Around> figures = Around.of(segment);
        if (all.has(Part.APPLICATION) && (!elsewhere || all.hasVerb())
                || all.hasVerb() && all.namesApplications() && figures.isEmpty()) {
            context.topic = Context.Topic.APPLICATIONS;
        }
        if (figures.isEmpty()) {
            course.tell(all, all.has(Part.CARRY));
            cases.remember(all);
            disclosure.remember(all);
            if (!course.isOfOtherYear() && !course.isOfPart()) {
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
        course.tell(
                around.left(), around.left().has(Part.CARRY) || around.telling().has(Part.CARRY));
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
        if (course.isOfPart()) {
            return;
        }
        List<String> named = outcomes.named(around.left());
        if (!named.isEmpty()) {
            last = List.of(Quantity.of(named));
            lastIsOutcome = true;
        } else if (around.left().tellsBefore(Part.SHARE) || around.left().hasGap()) {
            lastIsOutcome = false;
        }
        if (lastIsOutcome && !course.isOfOtherYear()) {
            drafts.add(around.figure(), last.stream().map(Quantity::asShare).toList(), false);
        }
    }

    private void count(Around around) {
        Figure figure = around.figure();
        Labels telling = around.telling();
        boolean wasOutcome = lastIsOutcome;
        lastIsOutcome = false;
        // Beside the tables a number without a measure may be what is left of one.
        boolean loose = figure.unit() == Unit.NONE && !sentence.section().equals(OVERVIEW);
        if (loose || figure.unit() == Unit.NONE && !around.left().tells()) {
            return;
        }
        if (isShare(around) || course.isOfPart() || around.left().endsWith(Part.NEGATION)) {
            return;
        }
        if (!following.isEmpty() && !around.left().tells()) {
            bind(around, List.of(following.removeFirst()), false);
            return;
        }
        following.clear();
        List<Quantity> cased = cases.of(around);
        if (!cased.isEmpty()) {
            each(around, cased);
            return;
        }
        if (cases.concerns(telling)) {
            return;
        }
        List<Quantity> disclosed = disclosure.of(around, context.topic == Context.Topic.ELSEWHERE);
        if (!disclosed.isEmpty()) {
            each(around, disclosed);
            return;
        }
        if (disclosure.concerns(telling)) {
            return;
        }
        List<String> named = outcomes.named(telling);
        if (!named.isEmpty()
                && context.topic != Context.Topic.ELSEWHERE
                && !telling.endsElsewhere()
                && !(telling == around.left() && telling.trailsOff())) {
            lastIsOutcome = true;
            each(around, named.stream().map(Quantity::of).toList());
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
        boolean listed =
                course.inBracket() || divided || listsBodies || !around.left().tells();
        var body = listed ? bodies.partOf(sentence.plain(), around.left()) : Optional.<String>empty();
        if (body.isEmpty() || context.speaker.isItself(body.get())) {
            return false;
        }
        listsBodies = true;
        course.turnToPart();
        if (!course.isOfOtherYear() && context.topic == Context.Topic.APPLICATIONS) {
            drafts.share(around.figure(), body.get());
        }
        return true;
    }

    /** A number said of several: of each (行政复议、行政诉讼0件, 各2件), of one after the other (分别为2件、3件), or of all. */
    private void each(Around around, List<Quantity> quantities) {
        if (quantities.size() == 1) {
            bind(around, quantities, false);
        } else if (around.left().has(Part.RESPECTIVELY)) {
            bind(around, List.of(quantities.getFirst()), false);
            following.addAll(quantities.subList(1, quantities.size()));
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
        ApplicationFigures figures = new ApplicationFigures(around, context, divided, endings, drafts, last);
        switch (figures.bound()) {
            case ApplicationFigures.Bound.Nothing() -> {}
            case ApplicationFigures.Bound.Elsewhere() -> goElsewhere();
            case ApplicationFigures.Bound.ByChannel(boolean received) -> {
                if (!course.isOfOtherYear()) {
                    drafts.channel(around.figure(), received);
                }
            }
            case ApplicationFigures.Bound.Each(List<Quantity> quantities) -> {
                context.topic = Context.Topic.APPLICATIONS;
                each(around, quantities);
            }
            case ApplicationFigures.Bound.Either(List<Quantity> readings) -> {
                context.topic = Context.Topic.APPLICATIONS;
                boolean total = readings.getFirst().column().equals(Quantity.TOTAL);
                if (total && !divided && !course.inBracket()) {
                    context.head = readings;
                }
                bind(around, readings, total);
                if (readings.contains(Readings.CARRIED_IN) && (divided || course.inBracket())) {
                    drafts.includesCarriedIn();
                }
            }
        }
    }

    private void bind(Around around, List<Quantity> readings, boolean head) {
        if (readings.isEmpty()) {
            return;
        }
        last = readings;
        if (course.isOfOtherYear()) {
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
