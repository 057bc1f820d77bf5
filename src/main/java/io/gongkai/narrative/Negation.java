package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a segment without a number says there was none of: 未发生行政复议、行政诉讼. */
record Negation(Outcomes outcomes, Labels segment) {

    /** A quantity said to be zero, and where. */
    record Zero(Figure figure, Quantity quantity) {}

    private static final Set<Part> OTHERWISE =
            Set.of(Part.QUALIFIED, Part.TOPICAL, Part.CHANNEL, Part.PENDING, Part.SEASON, Part.RESULT);

    List<Zero> zeros() {
        int at = segment.last(Part.NEGATION);
        if (at < 0) {
            return List.of();
        }
        boolean closes = at == segment.pieces().size() - 1 || restIsFiller(at);
        Labels denied = new Labels(
                closes
                        ? segment.pieces().subList(0, at)
                        : segment.pieces().subList(at + 1, segment.pieces().size()));
        Piece word = segment.pieces().get(at);
        Figure none = Figure.none(word.start(), word.end());
        return denied(denied).stream().map(quantity -> new Zero(none, quantity)).toList();
    }

    private boolean restIsFiller(int from) {
        return segment.pieces().stream().skip(from + 1).allMatch(piece -> piece.is(Part.FILLER));
    }

    private List<Quantity> denied(Labels denied) {
        List<String> cases = denied.ids(Part.DISPUTE);
        if (!cases.isEmpty()) {
            return denied.has(Part.QUALIFIED) || denied.has(Part.RESULT) || denied.has(Part.OTHER_CASE)
                    ? List.of()
                    : cases.stream().map(Quantity::of).toList();
        }
        if (denied.hasAny(OTHERWISE)) {
            return List.of();
        }
        List<String> documents = denied.ids(Part.DOCUMENT);
        List<String> actions = denied.ids(Part.ACTION);
        if (!documents.isEmpty() || !actions.isEmpty()) {
            List<Quantity> zeros = new ArrayList<>();
            for (String document : documents) {
                actions.forEach(
                        action -> zeros.add(Quantity.of(document + "." + action).in("")));
            }
            return denied.has(Part.FOREIGN) || denied.trailsOff() ? List.of() : zeros;
        }
        List<String> named = outcomes.named(denied);
        if (!named.isEmpty()) {
            return named.stream().map(Quantity::of).toList();
        }
        if (denied.has(Part.CARRY)) {
            return List.of(Readings.ofCarry(segment));
        }
        boolean none = denied.namesApplications()
                && !denied.has(Part.CONCLUDE)
                && !denied.has(Part.DEAL)
                && !denied.endsElsewhere()
                && !denied.has(Part.APPLICANT);
        return none ? List.of(Readings.NEW) : List.of();
    }
}
