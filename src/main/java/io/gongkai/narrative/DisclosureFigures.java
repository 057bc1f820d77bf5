package io.gongkai.narrative;

import java.util.List;

/** Binds figures of a sentence to table two: documents with what was done with them, decisions, fees. */
final class DisclosureFigures {

    private static final String FEES = "fees";
    /** 项 counts what may be decided on, 条 what is published. */
    private static final List<String> OTHER_MEASURES = List.of("项", "条");

    private static final List<String> PROCESSED = List.of("process");

    private List<String> documents = List.of();
    private List<String> actions = List.of();
    private boolean decided;

    /** @param elsewhere whether the sentence speaks of a part of the body, or of something else */
    List<Quantity> of(Around around, boolean elsewhere) {
        Labels left = around.left();
        List<String> decisions = left.ids(Part.DECISION);
        decided |= left.has(Part.DECIDED) || left.ids(Part.DEAL).equals(PROCESSED);
        boolean blocked = elsewhere
                || left.has(Part.FOREIGN)
                || left.has(Part.TITLE)
                || around.right().has(Part.FOREIGN);
        if (!decisions.isEmpty()) {
            boolean counted = decided || around.figure().isZero();
            return blocked
                            || !counted
                            || decisions.contains(FEES)
                            || left.trailsOff()
                            || OTHER_MEASURES.contains(around.figure().measure())
                    ? List.of()
                    : decisions.stream().map(DisclosureFigures::cell).toList();
        }
        List<String> named = left.ids(Part.DOCUMENT);
        List<String> done = left.ids(Part.ACTION);
        if (!named.isEmpty()) {
            documents = named;
        }
        if (!done.isEmpty()) {
            actions = done;
        }
        boolean told = !named.isEmpty() || !done.isEmpty();
        if (!told || blocked || documents.size() != 1 || actions.size() != 1 || left.trailsOff()) {
            if (blocked) {
                actions = List.of();
            }
            return List.of();
        }
        return List.of(cell(documents.getFirst() + "." + actions.getFirst()));
    }

    void remember(Labels labels) {
        List<String> named = labels.ids(Part.DOCUMENT);
        if (!named.isEmpty()) {
            documents = named;
        }
    }

    /** Whether a figure is about table two, so that it is no number of applications. */
    boolean concerns(Labels telling) {
        return telling.has(Part.DECISION) || telling.has(Part.DOCUMENT) || telling.has(Part.ACTION);
    }

    List<Quantity> fees(Labels left) {
        return left.ids(Part.DECISION).equals(List.of(FEES)) && !left.has(Part.FOREIGN)
                ? List.of(cell(FEES))
                : List.of();
    }

    private static Quantity cell(String id) {
        return Quantity.of(id).in("");
    }
}
