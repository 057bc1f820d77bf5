package io.gongkai.document;

import io.gongkai.document.Alignment.Pair;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which rows are certain, so that nobody needs to confirm them: those with their own label beside them; those whose label
 * might be a neighbour's, if the sums prove it theirs; and those whose label is torn off but found, if no sum speaks
 * against it.
 */
final class Certainty {

    private Certainty() {}

    static Set<Pair> of(List<Pair> pairs, TornLabels torn, Supplier<Sums> sums) {
        Set<Pair> certain = Collections.newSetFromMap(new IdentityHashMap<>());
        pairs.stream().filter(Certainty::hasItsLabel).forEach(certain::add);
        if (certain.size() < pairs.size()) {
            Sums given = sums.get();
            pairs.stream()
                    .filter(pair -> pair.ground().isOwnLabel() && given.isProven(pair.row()))
                    .forEach(certain::add);
            torn.found(pairs, certain).stream()
                    .filter(pair -> given.isSound(pair.row()))
                    .forEach(certain::add);
        }
        return certain;
    }

    private static boolean hasItsLabel(Pair pair) {
        return pair.ground().isOwnLabel() && pair.data().labelled();
    }
}
