package io.gongkai.statistics;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The division's own region report, beside the sum and never in it. */
@Schema(
        name = "OwnReport",
        description =
                "The division's own report for its whole region, beside the sum of what lies below and never added to it. It also counts the division's own departments, so that it is at least the sum once every report is in.")
record OwnReportView(
        @Schema(description = "Number of the revision in force", examples = "1")
        int revision,

        @Schema(examples = "F2021") String edition,
        @Schema(examples = "2025-03-28T01:12:09.123456Z") Instant filedAt,

        @Schema(examples = "/api/v1/reports/230800/2024") String report,

        @Schema(
                description = "Errors it was published and filed with; 0 for a report that keeps every rule",
                examples = "0")
        int errors,

        @Schema(
                description = "Every cell of its form; null where it gives no number",
                type = SchemaType.OBJECT,
                additionalProperties = Figure.class)
        Map<String, @Nullable Figure> cells,

        @Schema(
                description =
                        "Its number less the sum, for the cells both have; null where either gives none. Against missing reports it says little: see coverage",
                type = SchemaType.OBJECT,
                additionalProperties = Figure.class)
        Map<String, @Nullable Figure> difference) {

    /**
     * @param own the cells of that one report
     * @param sums what it stands beside
     */
    static OwnReportView of(
            ReportInForce report, CellSums own, CellSums sums, @Nullable PublishedErrors errors, String path) {
        SequencedMap<String, @Nullable Figure> cells = new LinkedHashMap<>();
        SequencedMap<String, @Nullable Figure> difference = new LinkedHashMap<>();
        for (CellSum cell : own.all()) {
            String id = cell.cell().id().value();
            Figure number = cell.numbers() == 0 ? null : Figure.of(cell.cell(), cell.total());
            cells.put(id, number);
            CellSum sum = sums.of(cell.cell().id());
            if (sum != null) {
                Figure added = sum.figure();
                difference.put(id, number == null || added == null ? null : number.minus(added));
            }
        }
        return new OwnReportView(
                report.number(),
                report.form().edition().id(),
                report.filedAt(),
                path,
                errors == null ? 0 : errors.count(),
                cells,
                difference);
    }
}
