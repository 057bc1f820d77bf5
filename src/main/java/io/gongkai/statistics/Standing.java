package io.gongkai.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether a figure can be held against those of other areas.
 *
 * @param reason why not
 * @param partial whether some of the reports expected do not give the number
 */
record Standing(SeriesView.Observation figure, Optional<SeriesNote> reason, boolean partial) {

    /** @param minBase what the base must reach: the denominator of a rate, the reports that give a count */
    static Standing of(Measure measure, int minBase, AreaFigures found, SeriesView.Observation figure) {
        boolean partial = measure.isOfReports() && figure.numbers() < figure.expected();
        return new Standing(figure, reason(measure, minBase, found, figure, partial), partial);
    }

    /** Only where there is no reason against it. */
    BigDecimal value() {
        return Measure.number(figure.value()).orElseThrow();
    }

    private static Optional<SeriesNote> reason(
            Measure measure, int minBase, AreaFigures found, SeriesView.Observation figure, boolean partial) {
        if (!found.territory().exists()) {
            return Optional.of(SeriesNote.NO_DIVISION);
        }
        if (figure.expected() == 0) {
            return Optional.of(SeriesNote.NOT_EXPECTED);
        }
        if (measure.isOfReports() && figure.reported() == 0) {
            return Optional.of(SeriesNote.NOT_REPORTED);
        }
        Optional<BigDecimal> base = base(measure, figure);
        if (base.isEmpty() || !measure.isRate() && figure.value() == null) {
            return Optional.of(SeriesNote.NO_NUMBER);
        }
        if (base.get().compareTo(BigDecimal.valueOf(minBase)) < 0) {
            return Optional.of(SeriesNote.BELOW_BASE);
        }
        if (figure.value() == null) {
            return Optional.of(SeriesNote.NO_NUMBER);
        }
        return partial && !measure.isRate() ? Optional.of(SeriesNote.INCOMPLETE) : Optional.empty();
    }

    /** The denominator of a rate, which nobody may have reported; of a count, how many reports give it. */
    private static Optional<BigDecimal> base(Measure measure, SeriesView.Observation figure) {
        return measure.isRate()
                ? Optional.ofNullable(figure.denominator()).map(Figure::number)
                : Optional.of(BigDecimal.valueOf(figure.numbers()));
    }
}
