package io.gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.form.Cell;
import io.gongkai.form.CellValue;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a report with all that was read from it.
 *
 * @param cells value by cell id: a whole number, a decimal string for money, null for blank, "/" for not applicable; a
 *     cell that the report does not have is absent
 * @param sources where each cell was read, if asked for
 * @param narrative text of the sections found, by id
 * @param informationProcessingFee what section six says of the fee, null if it says nothing
 * @param decisions what offices above decided about the revision
 * @param acceptanceProposed that its acceptance waits for a second person
 */
@Schema(name = "Report")
public record ReportView(
        Receipt receipt,
        Map<String, @Nullable Object> cells,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, SourceView> sources,
        Map<String, String> narrative,

        @Schema(description = "What section six says of the information processing fee; absent if it says nothing")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ProcessingFeeView informationProcessingFee,

        @Schema(description = "What offices above decided about this revision, oldest first")
        List<DecisionView> decisions,

        @Schema(
                description =
                        "That somebody would accept it and another one has to confirm; absent if nobody would, or two did")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ProposalView acceptanceProposed) {

    /** The cell as printed, and where. */
    @Schema(name = "Source")
    public record SourceView(String raw, Text place) {}

    /** The cells of a form as JSON values, in the form's order. */
    public static Map<String, @Nullable Object> cells(FilledForm form) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (Cell cell : form.edition().index().values()) {
            form.value(cell.id()).ifPresent(value -> cells.put(cell.id().value(), json(value)));
        }
        return cells;
    }

    static @Nullable Object json(CellValue value) {
        return switch (value) {
            case CellValue.Count(long count) -> count;
            case CellValue.Amount(BigDecimal amount) -> amount.toPlainString();
            case CellValue.Blank() -> null;
            case CellValue.NotApplicable() -> "/";
        };
    }

    static Map<String, SourceView> sources(SourceCodec.Sources sources) {
        Map<String, SourceView> views = new LinkedHashMap<>();
        sources.cells()
                .forEach((id, source) -> views.put(
                        id.value(), new SourceView(source.raw(), source.place().words())));
        return views;
    }
}
