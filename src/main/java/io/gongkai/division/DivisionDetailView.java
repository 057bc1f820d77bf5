package io.gongkai.division;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One division with what stands around it and what it was before. */
@Schema(name = "DivisionDetail")
record DivisionDetailView(
        @Schema(description = "The year asked for", examples = "2024")
        int year,

        @Schema(
                description =
                        "The year whose tree answers: the one asked for, or the nearest the register knows (2016 to 2025)",
                examples = "2024")
        int boundaries,

        @Schema(examples = "230800") String code,
        @Schema(examples = "佳木斯市") String name,

        @Schema(
                enumeration = {"nation", "province", "prefecture", "county"},
                examples = "prefecture")
        String level,

        @Schema(description = "The division directly above; null for the nation", nullable = true) @Nullable
        DivisionView parent,

        @Schema(description = "From the nation down to the parent")
        List<DivisionView> ancestors,

        @Schema(description = "The divisions directly below, sorted by code")
        List<DivisionView> children,

        @Schema(description = "The names the code has had, the earliest first")
        List<TenureView> names,

        @Schema(description = "Every change with this code as the old or the new one, by year")
        List<DivisionChangeView> history,

        ReportDuty report) {

    /** Whether the division's government reports, and what becomes of its report in a roll-up. */
    @Schema(description = "Whether an annual report is expected from the division's government.")
    record ReportDuty(
            @Schema(
                    description =
                            "Whether its government publishes a report for its region (Regulations, Art. 49): every one from the county up, less a few with a reason",
                    examples = "true")
            boolean expected,

            @Schema(
                    description =
                            "Whether roll-ups add its region report: counties, and prefectures without counties. A prefecture's own report is shown beside the sum of its counties",
                    examples = "false")
            boolean addedInRollUps,

            @Schema(description = "How many divisions' reports a roll-up of it adds", examples = "10")
            int reporting,

            @Schema(description = "Why no report is expected, in Chinese; null if one is", nullable = true) @Nullable
            String reasonZh,

            @Schema(description = "The same in English", nullable = true) @Nullable
            String reasonEn) {

        private static ReportDuty of(Division division, DivisionTree tree) {
            Exclusion exclusion = tree.exclusion(division.code()).orElse(null);
            return new ReportDuty(
                    division.level() != Level.NATION && exclusion == null,
                    tree.reports(division),
                    tree.reporting(division.code()).size(),
                    exclusion == null ? null : exclusion.reasonZh(),
                    exclusion == null ? null : exclusion.reasonEn());
        }
    }

    static DivisionDetailView of(DivisionQuery.Asked asked, DivisionRegister register) {
        Division division = asked.area();
        DivisionTree tree = asked.tree();
        DivisionCode code = division.code();
        return new DivisionDetailView(
                asked.year(),
                tree.year(),
                code.value(),
                division.name(),
                division.level().id(),
                tree.parent(code).map(DivisionView::of).orElse(null),
                DivisionView.of(tree.ancestors(code)),
                DivisionView.of(tree.children(code)),
                TenureView.of(register.tenures(code)),
                DivisionChangeView.of(register.history(code)),
                ReportDuty.of(division, tree));
    }
}
