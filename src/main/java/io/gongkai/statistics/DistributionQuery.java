package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import io.gongkai.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question for where an area stands among its peers, or why it is not answered. Figures, bodies, boundaries and state are
 * those of a {@link SeriesQuery}, `minBase` that of a {@link RankingQuery}; besides:
 *
 * <pre>
 * area    = "division=" code
 * year    = "year=" year
 * measure = "measure=" id
 * peers   = "peers=" ("parent" | "province" | "nation")    parent if not said
 * </pre>
 *
 * {@link DistributionWords} reads it.
 */
sealed interface DistributionQuery {

    /** Within what the divisions of the same level are an area's peers. */
    enum Peers {
        PARENT,
        PROVINCE,
        NATION;

        /** The name used in the API. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Peers> of(String id) {
            return Arrays.stream(values())
                    .filter(peers -> peers.id().equals(id))
                    .findFirst();
        }

        /** What lies above both; empty where nothing does. */
        Optional<Division> above(Division area, DivisionTree tree) {
            Stream<Division> ancestors = tree.ancestors(area.code()).stream();
            return switch (this) {
                case PARENT -> tree.parent(area.code());
                case PROVINCE ->
                    ancestors.filter(above -> above.level() == Level.PROVINCE).findFirst();
                case NATION ->
                    ancestors.filter(above -> above.level() == Level.NATION).findFirst();
            };
        }

        /** The others of its level. */
        List<Division> others(Division area, Division above, DivisionTree tree) {
            return tree.descendants(above.code()).stream()
                    .filter(other -> other.level() == area.level() && !other.equals(area))
                    .filter(other -> this != PARENT || Objects.equals(other.parent(), area.parent()))
                    .toList();
        }
    }

    /**
     * @param within what lies above the peers
     * @param others the peers, without the area
     */
    record Asked(
            Division area,
            Division within,
            List<Division> others,
            int year,
            Measure measure,
            Manner manner,
            Peers peers,
            int minBase,
            PageQuery page)
            implements DistributionQuery {}

    record Wrong(List<Violation> violations) implements DistributionQuery {}
}
