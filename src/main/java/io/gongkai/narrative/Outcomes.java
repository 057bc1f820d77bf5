package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which outcomes the words beside a figure name. */
final class Outcomes {

    private final Vocabulary vocabulary;

    Outcomes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The outcomes named, most specific first: a row with its group is the row (不予公开（三类内部事务信息）); rows told as an
     * example (不掌握等原因无法提供) or as what is included (其他处理（含逾期不补正）) are the group. Empty if it cannot be told.
     */
    List<String> named(Labels labels) {
        List<String> groups = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        boolean examples = false;
        for (Piece piece : labels.pieces()) {
            if (piece.is(Part.PART) && !groups.isEmpty()) {
                examples = true;
            } else if (piece.is(Part.AMONG) && !rows.isEmpty()) {
                rows.clear();
                if (groups.isEmpty()) {
                    examples = false;
                }
            } else if (piece instanceof Piece.Word(Part part, String id, int _, int _) && part == Part.OUTCOME) {
                List<String> named = within(id) == null ? groups : rows;
                if (!examples && !named.contains(id)) {
                    named.add(id);
                }
            }
        }
        if (rows.isEmpty()) {
            return groups;
        }
        Set<String> theirs = new LinkedHashSet<>();
        rows.forEach(row -> theirs.add(String.valueOf(within(row))));
        return theirs.containsAll(groups) && theirs.size() == 1 ? rows : List.of();
    }

    private @org.jspecify.annotations.Nullable String within(String id) {
        return vocabulary.quantity(id).within();
    }
}
