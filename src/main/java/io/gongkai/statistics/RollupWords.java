package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import io.gongkai.problem.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads what roll-up is asked for and says everything that is wrong with it at once. */
final class RollupWords {

    static final List<String> NAMES =
            List.of("bodies", "scope", "kind", "figures", "snapshot", "asOf", "format", "bom");

    private final QuestionWords words;

    RollupWords(QuestionWords words) {
        this.words = words;
    }

    sealed interface Read {

        record Asked(RollupQuery query, PageQuery page) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    /**
     * @param division in the path
     * @param year in the path
     */
    Read read(String division, String year) {
        Optional<DivisionCode> area = words.code("division", division);
        Optional<Integer> of = words.anyYear(year);
        Whose whose = words.whose();
        Basis basis = words.basis();
        Optional<SnapshotQuery> when = words.page().when();
        Optional<SeriesFormat> format = words.page().format(EnumSet.allOf(SeriesFormat.class));
        boolean byteOrderMark = words.page().byteOrderMark();
        if (!words.isFaultless()) {
            return new Read.Wrong(words.violations());
        }
        RollupQuery query = new RollupQuery(area.orElseThrow(), of.orElseThrow(), whose, basis);
        return new Read.Asked(query, query.page(when, format, byteOrderMark));
    }
}
