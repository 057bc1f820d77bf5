package io.gongkai.statistics;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import io.gongkai.form.OutcomeGroup;
import io.gongkai.form.Text;
import io.gongkai.form.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Every measure there is: what it is, how it is computed, when it compares. */
@Schema(
        name = "Measures",
        description = "The dictionary of measures: cells of the form, groups of outcomes, indicators.")
record MeasuresView(
        @Schema(description = "Every cell of every edition, summed from its own cells")
        List<CellMeasure> cells,

        @Schema(description = "The groups of outcomes of table three")
        List<GroupMeasure> groups,

        List<IndicatorMeasure> indicators,

        @Schema(description = "What must be known to compare measures")
        List<NoteView> notes) {

    @Schema(name = "CellMeasure")
    record CellMeasure(
            @Schema(examples = "applications.new_received.total")
            String id,

            @Schema(description = "Row and column in the form's words")
            Text label,

            @Schema(description = "cases (件), items (项), wan_yuan (万元) or money_unspecified", examples = "cases")
            String unit,

            @Schema(description = "Whether roll-ups add it; not where the form leaves its unit open", examples = "true")
            boolean summed,

            @Schema(
                    description = "Ids of the editions that have it; it compares among them",
                    examples = "[\"F2021\", \"F2019\"]")
            List<String> editions,

            @Schema(description = "Ids of the notes on it") List<String> notes) {}

    @Schema(name = "GroupMeasure")
    record GroupMeasure(
            @Schema(examples = "refused") String id,
            Text label,

            @Schema(
                    description =
                            "Rows of table three that are added; of rows printed in the place of others a report has the one kind",
                    examples = "[\"unable.not_held\", \"unable.needs_creation\"]")
            List<String> rows,

            @Schema(examples = "[\"F2021\", \"F2019\"]") List<String> editions) {}

    @Schema(name = "IndicatorMeasure")
    record IndicatorMeasure(
            @Schema(examples = "disclosure_rate") String id,
            Text label,
            Text definition,

            @Schema(
                    description =
                            "share (1 is all), days, per_report, per_hundred, per_ten_thousand, cases, wan_yuan or yuan",
                    examples = "share")
            String unit,

            @Schema(
                    description =
                            "Over cell ids, ids of groups for their total column, and what is no cell: processing_fee.notices, .notified_yuan and .collected_yuan (section six), reports.in_time, .expected, .filed and .days_late (dates and days of filing), reports.in_force, reports.without_errors, findings.errors and findings.warnings (what was found about reports), population",
                    examples = "(granted_full + granted_part) / applications.handled_total.total")
            String formula,

            @Schema(description = "Ids of the editions in which it compares", examples = "[\"F2021\", \"F2019\"]")
            List<String> editions,

            @Schema(description = "Ids of the notes on it") List<String> notes) {}

    @Schema(name = "ComparabilityNote")
    record NoteView(
            @Schema(examples = "reconsideration-first") String id,
            Text text,

            @Schema(
                    description = "The first report year it matters for; null if it always does",
                    examples = "2024",
                    nullable = true)
            @Nullable
            Integer from) {}

    static MeasuresView of(Measures measures) {
        Map<CellId, Cell> cells = new LinkedHashMap<>();
        Map<String, OutcomeGroup> groups = new LinkedHashMap<>();
        for (Edition edition : measures.editions().all()) {
            edition.index().forEach(cells::putIfAbsent);
            edition.outcomes().forEach(group -> groups.putIfAbsent(group.id(), group));
        }
        List<CellMeasure> cellMeasures = new ArrayList<>();
        cells.values().forEach(cell -> cellMeasures.add(cell(cell, measures)));
        return new MeasuresView(
                cellMeasures,
                groups.values().stream().map(group -> group(group, measures)).toList(),
                measures.indicators().stream().map(MeasuresView::indicator).toList(),
                measures.notes().stream()
                        .map(note -> new NoteView(note.id(), note.text(), note.from()))
                        .toList());
    }

    private static CellMeasure cell(Cell cell, Measures measures) {
        return new CellMeasure(
                cell.id().value(),
                cell.name(),
                cell.unit().name().toLowerCase(Locale.ROOT),
                cell.unit() != Unit.MONEY_UNSPECIFIED,
                measures.editions().all().stream()
                        .filter(edition -> edition.cell(cell.id()).isPresent())
                        .map(Edition::id)
                        .toList(),
                measures.notes().stream()
                        .filter(note -> note.cells().contains(cell.id()))
                        .map(Measures.Note::id)
                        .toList());
    }

    private static GroupMeasure group(OutcomeGroup group, Measures measures) {
        return new GroupMeasure(
                group.id(),
                group.label(),
                group.rows(),
                measures.editions().all().stream()
                        .filter(edition -> edition.outcomes().stream()
                                .anyMatch(other -> other.id().equals(group.id())))
                        .map(Edition::id)
                        .toList());
    }

    private static IndicatorMeasure indicator(Indicator indicator) {
        return new IndicatorMeasure(
                indicator.id(),
                indicator.label(),
                indicator.definition(),
                indicator.unit(),
                indicator.formula(),
                List.copyOf(indicator.editions()),
                indicator.notes());
    }
}
