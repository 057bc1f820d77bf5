package io.gongkai.statistics;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionChange;
import io.gongkai.division.DivisionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets figures beside those of the year before, and gives no change where the two do not compare. */
final class YearComparison {

    private static final int DECIMALS = 6;

    /** These say that figures of two years do not compare if they stand on either. */
    private static final List<SeriesNote> NEVER = List.of(
            SeriesNote.NO_DIVISION,
            SeriesNote.TERRITORY_DIVIDED,
            SeriesNote.NOT_IN_EDITION,
            SeriesNote.MONEY_UNSPECIFIED);

    /** These are told, and leave it to the reader. */
    private static final List<SeriesNote> TOLD =
            List.of(SeriesNote.NEAREST_BOUNDARIES, SeriesNote.PUBLISHED_WITH_ERRORS);

    private final Measures dictionary;
    private final Map<DivisionCode, List<DivisionChange>> changes;

    /** @param changes those that move a boundary of an area */
    YearComparison(Measures dictionary, Map<DivisionCode, List<DivisionChange>> changes) {
        this.dictionary = dictionary;
        this.changes = changes;
    }

    /** @param observation of the figures */
    record Side(SeriesView.Observation observation, AreaFigures figures) {

        private boolean has(SeriesNote note) {
            return observation.notes().contains(note.id());
        }

        private boolean isWhole() {
            return observation.numbers() == observation.expected();
        }

        private boolean isWithoutGaps() {
            return observation.numbers() == observation.reported();
        }

        private Set<BodyId> bodies() {
            return figures.sums().reports().stream().map(ReportInForce::body).collect(Collectors.toSet());
        }
    }

    SeriesView.Comparison of(Measure measure, Side now, Side before) {
        Set<String> against = new LinkedHashSet<>();
        NEVER.stream().filter(note -> now.has(note) || before.has(note)).forEach(note -> against.add(note.id()));
        if (isMoved(now.observation())) {
            against.add(SeriesNote.TERRITORY_CHANGED.id());
        }
        beginning(measure, now.observation().year()).forEach(against::add);
        Optional<BigDecimal> value = Measure.number(now.observation().value());
        Optional<BigDecimal> previous = Measure.number(before.observation().value());
        if (value.isEmpty() || previous.isEmpty()) {
            against.add(SeriesNote.NOT_BOTH_YEARS.id());
        } else if (measure.isOfReports() && !coversTheSame(now, before)) {
            against.add(SeriesNote.COVERAGE_DIFFERS.id());
        }
        Set<String> notes = new LinkedHashSet<>(against);
        TOLD.stream().filter(note -> now.has(note) || before.has(note)).forEach(note -> notes.add(note.id()));
        if (!against.isEmpty()) {
            return new SeriesView.Comparison(
                    before.observation().year(), before.observation().value(), null, null, null, List.copyOf(notes));
        }
        return changed(measure, before.observation(), value.orElseThrow(), previous.orElseThrow(), notes);
    }

    private static SeriesView.Comparison changed(
            Measure measure, SeriesView.Observation before, BigDecimal value, BigDecimal previous, Set<String> notes) {
        BigDecimal difference = value.subtract(previous);
        if (measure.unit().equals("share")) {
            return new SeriesView.Comparison(
                    before.year(), before.value(), null, null, difference.movePointRight(2), List.copyOf(notes));
        }
        boolean fromZero = previous.signum() == 0;
        if (fromZero) {
            notes.add(SeriesNote.FROM_ZERO.id());
        }
        return new SeriesView.Comparison(
                before.year(),
                before.value(),
                measure.isRate() ? difference : new Figure(difference, measure.isMoney()),
                fromZero ? null : difference.divide(previous, DECIMALS, RoundingMode.HALF_UP),
                null,
                List.copyOf(notes));
    }

    private boolean isMoved(SeriesView.Observation now) {
        return changes.getOrDefault(new DivisionCode(now.division()), List.of()).stream()
                .anyMatch(change -> change.year() == now.year());
    }

    /** Whether both are of every report expected, or of the same bodies' and none lacks a number. */
    private static boolean coversTheSame(Side now, Side before) {
        return now.isWhole() && before.isWhole()
                || now.isWithoutGaps() && before.isWithoutGaps() && now.bodies().equals(before.bodies());
    }

    /** The notes on what counts otherwise from this year on. */
    private Stream<String> beginning(Measure measure, int year) {
        return dictionary.notes().stream()
                .filter(note -> note.from() != null && note.from() == year)
                .map(Measures.Note::id)
                .filter(measure.notes()::contains);
    }
}
