package io.gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.document.Reading;
import io.gongkai.document.Source;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Citation;
import io.gongkai.form.Finding;
import io.gongkai.form.Severity;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A finding with everything a person needs to mend it.
 *
 * @param ruleId stable id of the rule: R01… for the form's rules, D01… for reading the document
 * @param left the left side of a sum that fails
 * @param right its right side
 */
@Schema(
        name = "Finding",
        description = "Something found about a report: a broken rule, an unreadable cell, a reading to confirm.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        @Schema(examples = "R03") String ruleId,

        @Schema(description = "error, warning or info", examples = "error")
        String severity,

        @Schema(description = "The cells it is about, cause first")
        List<CellView> cells,

        @Nullable BigDecimal left,
        @Nullable BigDecimal right,
        Text message,
        @Nullable Citation citation) {

    /**
     * A cell of a finding.
     *
     * @param label row and column in the form's words
     * @param raw the cell as printed, absent if it was not found
     * @param place where it stands in the document
     */
    @Schema(name = "FindingCell")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CellView(
            String id,
            String label,
            @Nullable String raw,
            @Nullable Text place) {}

    static FindingView of(Finding finding, Reading.Read reading) {
        Optional<Finding.Sides> sides = Optional.ofNullable(finding.sides());
        return new FindingView(
                finding.ruleId(),
                id(finding.severity()),
                finding.cells().stream().map(id -> cell(id, reading)).toList(),
                sides.map(Finding.Sides::left).orElse(null),
                sides.map(Finding.Sides::right).orElse(null),
                finding.message(),
                finding.citation());
    }

    /** The findings of a reading. */
    public static List<FindingView> of(List<Finding> findings, Reading.Read reading) {
        return findings.stream().map(finding -> of(finding, reading)).toList();
    }

    private static String id(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static CellView cell(CellId id, Reading.Read reading) {
        Optional<Source> source = Optional.ofNullable(reading.sources().get(id));
        return new CellView(
                id.value(),
                reading.form().edition().cell(id).map(FindingView::label).orElse(""),
                source.map(Source::raw).orElse(null),
                source.map(found -> found.place().words()).orElse(null));
    }

    private static String label(Cell cell) {
        String row = cell.row().label().zh().isEmpty()
                ? cell.block().label().zh()
                : cell.row().number() + cell.row().label().zh();
        return row + "·" + cell.column().label().zh();
    }
}
