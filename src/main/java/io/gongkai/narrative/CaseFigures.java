package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;

/** Binds figures of a sentence to table four: cases of reconsideration and litigation, and their results. */
final class CaseFigures {

    private static final String DISCLOSURE = "公开";
    private List<String> kinds = List.of();
    private boolean ofDisclosure;
    private boolean ofEveryKind;

    /** Whether the sentence is about cases on disclosure, or about those of every kind. */
    void begin(Sentence sentence, List<Segment> segments, Context context) {
        ofDisclosure = sentence.plain().contains(DISCLOSURE);
        context.anyCases |= segments.stream().anyMatch(segment -> segment.has(Part.ANY_CASE));
        ofEveryKind = context.anyCases && !ofDisclosure;
    }

    /** The cases a figure counts, one or more kinds; empty if none for sure. */
    List<Quantity> of(Around around) {
        Labels telling = around.telling();
        List<String> named = specific(telling.ids(Part.DISPUTE));
        List<String> results = telling.ids(Part.RESULT);
        if (!named.isEmpty()) {
            kinds = named;
        }
        if (kinds.isEmpty() || named.isEmpty() && results.isEmpty()) {
            return List.of();
        }
        boolean unsure = around.left().has(Part.OTHER_CASE)
                || around.left().has(Part.CARRY)
                || around.right().has(Part.OTHER_CASE)
                || otherCase(around.left())
                || ofEveryKind
                || telling == around.left() && telling.trailsOff()
                || around.left().has(Part.DEAL) && !ofDisclosure;
        boolean several = around.left().has(Part.EACH) || around.left().has(Part.RESPECTIVELY);
        if (unsure || results.size() > 1 && !several || telling.has(Part.QUALIFIED)) {
            return List.of();
        }
        List<String> columns = results.isEmpty()
                ? List.of(Quantity.TOTAL)
                : results.stream().map(CaseFigures::column).toList();
        List<Quantity> quantities = new ArrayList<>();
        for (String kind : named.isEmpty() ? kinds : named) {
            columns.forEach(column -> quantities.add(Quantity.of(kind).in(column)));
        }
        return quantities;
    }

    /** Whether a figure is about cases, so that it is no number of applications. */
    boolean concerns(Labels telling) {
        return telling.has(Part.DISPUTE) || !kinds.isEmpty() && telling.has(Part.RESULT);
    }

    /** Whether the sentence has turned to cases. */
    boolean areOpen() {
        return !kinds.isEmpty();
    }

    void remember(Labels labels) {
        List<String> named = specific(labels.ids(Part.DISPUTE));
        if (!named.isEmpty()) {
            kinds = named;
        }
    }

    /** Cases received in the year, or counted by the body that decides them, are not what table four counts. */
    private static boolean otherCase(Labels left) {
        int dispute = left.last(Part.DISPUTE);
        return left.has(Part.NEW) || left.has(Part.RECEIVE) && left.first(Part.RECEIVE) < dispute;
    }

    private static String column(String result) {
        return result.equals("pending_case") ? "pending" : result;
    }

    /** 行政诉讼案件未经复议直接起诉2件 is the narrower of the two. */
    private static List<String> specific(List<String> named) {
        return named.stream()
                .filter(id -> named.stream().noneMatch(other -> other.startsWith(id + ".")))
                .toList();
    }
}
