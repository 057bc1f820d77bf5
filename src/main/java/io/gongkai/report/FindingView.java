package io.gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.document.Reading;
import io.gongkai.document.Source;
import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.Citation;
import io.gongkai.form.Edition;
import io.gongkai.form.Finding;
import io.gongkai.form.Hint;
import io.gongkai.form.Severity;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        @Nullable Citation citation,

        @Schema(description = "Why the report may be right all the same; absent if no reason is known")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Text> reasons,

        @Schema(description = "Changes that would mend it, for a person to look at; nothing is ever changed by itself")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<HintView> hints,

        @Schema(description = "What the body said about it, absent if it has not") @Nullable
        ExplanationView explanation) {

    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(FindingView::id).toList();

    /** Errors before warnings before information, otherwise as they come. */
    static final Comparator<FindingView> GRAVEST_FIRST =
            Comparator.comparing(finding -> SEVERITIES.indexOf(finding.severity()));

    /** Revisions stored before there were reasons and hints have neither. */
    public FindingView {
        left = plain(left);
        right = plain(right);
        reasons = reasons == null ? List.of() : reasons;
        hints = hints == null ? List.of() : hints;
    }

    /**
     * What would most likely mend a finding.
     *
     * @param certainty likely or possible
     */
    @Schema(name = "Hint")
    public record HintView(List<ChangeView> changes, String certainty, Text message) {}

    /**
     * A cell and the number it would hold.
     *
     * @param from the number it holds now, absent if it holds none
     */
    @Schema(name = "HintChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(
            String id, String label, @Nullable BigDecimal from, BigDecimal to) {

        public ChangeView {
            from = plain(from);
            to = Objects.requireNonNull(plain(to));
        }
    }

    /** As it is stored: 1E+2 is 100. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null || number.scale() >= 0 ? number : number.setScale(0);
    }

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

    /** The same with this explanation. */
    FindingView explained(@Nullable ExplanationView given) {
        return new FindingView(ruleId, severity, cells, left, right, message, citation, reasons, hints, given);
    }

    static FindingView of(Finding finding, Reading.Read reading) {
        return of(finding, reading.form().edition(), reading.sources());
    }

    static FindingView of(Finding finding, Edition edition, Map<CellId, Source> sources) {
        Optional<Finding.Sides> sides = Optional.ofNullable(finding.sides());
        return new FindingView(
                finding.ruleId(),
                id(finding.severity()),
                finding.cells().stream().map(id -> cell(id, edition, sources)).toList(),
                sides.map(Finding.Sides::left).orElse(null),
                sides.map(Finding.Sides::right).orElse(null),
                finding.message(),
                finding.citation(),
                finding.reasons(),
                finding.hints().stream().map(hint -> hint(hint, edition)).toList(),
                null);
    }

    /** The findings of a reading. */
    public static List<FindingView> of(List<Finding> findings, Reading.Read reading) {
        return findings.stream().map(finding -> of(finding, reading)).toList();
    }

    private static String id(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static HintView hint(Hint hint, Edition edition) {
        return new HintView(
                hint.changes().stream()
                        .map(change -> new ChangeView(
                                change.cell().value(),
                                edition.cell(change.cell())
                                        .map(FindingView::label)
                                        .orElse(""),
                                change.from(),
                                change.to()))
                        .toList(),
                hint.certainty().name().toLowerCase(Locale.ROOT),
                hint.message());
    }

    /** A cell by its name alone. */
    static CellView cell(CellId id, Edition edition) {
        return cell(id, edition, Map.of());
    }

    private static CellView cell(CellId id, Edition edition, Map<CellId, Source> sources) {
        Optional<Source> source = Optional.ofNullable(sources.get(id));
        return new CellView(
                id.value(),
                edition.cell(id).map(FindingView::label).orElse(""),
                source.map(Source::raw).orElse(null),
                source.map(found -> found.place().words()).orElse(null));
    }

    static String label(Cell cell) {
        String row = cell.row().label().zh().isEmpty()
                ? cell.block().label().zh()
                : cell.row().number() + cell.row().label().zh();
        return row + "·" + cell.column().label().zh();
    }
}
