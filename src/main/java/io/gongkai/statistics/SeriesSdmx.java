package io.gongkai.statistics;

import io.gongkai.form.Scope;
import io.gongkai.form.Text;
import io.gongkai.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of a series as rows of an SDMX-CSV 2.0 data message. docs/statistics.md describes the data structure. Texts have
 * no bar in them, so it divides what has several values.
 */
final class SeriesSdmx {

    private static final String BAR = "|";

    static final List<String> COLUMNS = List.of(
            "STRUCTURE[" + BAR + "]",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "REF_AREA",
            "INDICATOR",
            "BODIES",
            "FIGURES",
            "BOUNDARIES",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "UNIT_MEASURE",
            "UNIT_MULT",
            "DECIMALS",
            "NUMERATOR",
            "DENOMINATOR",
            "REPORTS_EXPECTED",
            "REPORTS_IN",
            "REPORTS_WITH_NUMBER",
            "REPORTS_BLANK",
            "REPORTS_NOT_APPLICABLE",
            "REPORTS_MISSING",
            "REPORTS_NOT_PRINTED",
            "REPORTS_WITH_ERRORS",
            "NOTES[]",
            "COMMENT_OBS[zh" + BAR + "en]",
            "SNAPSHOT");

    private final SeriesView view;
    private final Map<String, SeriesView.MeasureInSeries> measures;
    private final Map<String, Text> notes;

    private SeriesSdmx(SeriesView view) {
        this.view = view;
        this.measures =
                view.measures().stream().collect(Collectors.toMap(SeriesView.MeasureInSeries::id, Function.identity()));
        this.notes = view.notes().stream().collect(Collectors.toMap(SeriesView.Note::id, SeriesView.Note::text));
    }

    static Table of(SeriesView view) {
        SeriesSdmx message = new SeriesSdmx(view);
        return new Table(
                COLUMNS,
                Set.of(),
                view.observations().stream().map(message::row).toList());
    }

    /** A code for each choice of reports. */
    private String bodies() {
        String kind = view.kind();
        if (kind != null) {
            return kind;
        }
        return view.scope().equals(Scope.OWN_LEVEL.id()) ? view.bodies() + "_" + view.scope() : view.bodies();
    }

    private List<@Nullable String> row(SeriesView.Observation one) {
        SeriesView.MeasureInSeries measure = measures.get(one.measure());
        MeasureUnit unit = MeasureUnit.of(measure.unit());
        Set<String> ids = new LinkedHashSet<>(one.notes());
        ids.addAll(measure.notes());
        List<@Nullable String> row = new ArrayList<>(List.of(
                "dataflow",
                "GONGKAI:DISCLOSURE(1.0.0)",
                "I",
                "A",
                one.division(),
                // An id of SDMX has no dots.
                one.measure().replace('.', '-'),
                bodies(),
                view.figures(),
                view.boundaries(),
                String.valueOf(one.year())));
        row.add(SeriesTable.written(one.value()));
        row.add(ObservationStatus.of(one).name());
        row.add(unit.sdmx());
        row.add(String.valueOf(unit.powerOfTen()));
        row.add(String.valueOf(unit.decimals()));
        row.add(SeriesTable.written(one.numerator()));
        row.add(SeriesTable.written(one.denominator()));
        one.coverage().values().forEach(count -> row.add(String.valueOf(count)));
        row.add(ids.isEmpty() ? null : String.join(BAR, ids));
        row.add(ids.isEmpty() ? null : "zh:" + words(ids, Text::zh) + BAR + "en:" + words(ids, Text::en));
        row.add(String.valueOf(view.snapshot().id()));
        return row;
    }

    private String words(Set<String> ids, Function<Text, String> language) {
        return ids.stream().map(notes::get).map(language).collect(Collectors.joining(" "));
    }
}
