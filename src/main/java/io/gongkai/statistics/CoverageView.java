package io.gongkai.statistics;

import io.gongkai.body.Body;
import io.gongkai.body.Roster;
import io.gongkai.division.Division;
import io.gongkai.division.Exclusion;
import io.gongkai.form.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose reports the sums are made of, and which numbers those lack. */
@Schema(
        name = "Coverage",
        description =
                "Which reports the sums are made of. Expected is a region report from every county of the area and from every prefecture without counties; with bodies=departments a report from every department, township, sub-district and zone that files under a government of the area. One from which none is expected counts as expected once it has filed. Who filed late, and prefectures and provinces too: /api/v1/coverage/{division}/{year}.")
record CoverageView(
        @Schema(description = "How many reports belong into the sums", examples = "10")
        int expected,

        @Schema(description = "How many of them are in the sums", examples = "1")
        int reported,

        @Schema(description = "How many of the reports in force stand where in their review")
        Statuses statuses,

        @Schema(
                description =
                        "Those whose report was returned and not corrected yet; with figures=filed it is in the sums")
        List<Named> returned,

        @Schema(
                description =
                        "Those whose report is in force and not in the sums, since it is not accepted; empty with figures=filed")
        List<Named> notAccepted,

        @Schema(description = "Those that have no report, by division")
        List<Named> missing,

        @Schema(
                description =
                        "From whom no report is expected, and why: divisions that never report, and bodies that an office has excused")
        List<NotExpected> notExpected,

        @Schema(
                description =
                        "By cell id, reports without a number in it; cells in which every report gives one are left out. A cell's sum is of the `numbers` reports that do",
                type = SchemaType.OBJECT,
                additionalProperties = BlankCells.class)
        Map<String, BlankCells> blankCells,

        @Schema(
                description =
                        "Reports that were published with sums that do not agree and filed as they stand; their numbers are in the sums")
        List<WithErrors> withErrors,

        @Schema(
                description =
                        "By cell id, how many reports have the cell in a sum that does not agree: at least one number of each such sum is wrong. Cells without are left out",
                type = SchemaType.OBJECT,
                additionalProperties = Integer.class)
        Map<String, Integer> cellsWithErrors) {

    @Schema(name = "ReviewStatuses", description = "Reports in force by what an office above has decided about them.")
    record Statuses(
            @Schema(description = "Nothing yet") int filed,

            @Schema(description = "That it is to be corrected")
            int returned,

            @Schema(description = "That it is accepted") int accepted) {

        static Statuses of(List<ReportInForce> reports) {
            Map<ReviewStatus, Long> counted =
                    reports.stream().collect(Collectors.groupingBy(ReportInForce::status, Collectors.counting()));
            return new Statuses(
                    counted.getOrDefault(ReviewStatus.FILED, 0L).intValue(),
                    counted.getOrDefault(ReviewStatus.RETURNED, 0L).intValue(),
                    counted.getOrDefault(ReviewStatus.ACCEPTED, 0L).intValue());
        }
    }

    @Schema(name = "DivisionWithErrors")
    record WithErrors(
            @Schema(examples = "320813") String code,
            @Schema(examples = "洪泽区") String name,

            @Schema(description = "Sums of its report that do not agree", examples = "2")
            int errors,

            @Schema(description = "Why it was filed as it stands", examples = "已于2024年1月公布，合计有误")
            String reason) {

        static WithErrors of(Named body, PublishedErrors errors) {
            return new WithErrors(body.code(), body.name(), errors.count(), errors.reason());
        }
    }

    @Schema(name = "NamedDivision", description = "A division, or with bodies=departments a body by its id.")
    record Named(
            @Schema(examples = "230803") String code,
            @Schema(examples = "向阳区") String name) {

        /** A government by its division, every other body by its own id and name. */
        static Named of(Body body) {
            return body.isGovernment()
                    ? of(body.division())
                    : new Named(body.id().value(), body.name());
        }

        static Named of(Division division) {
            return new Named(division.code().value(), division.name());
        }
    }

    @Schema(name = "DivisionNotExpected")
    record NotExpected(
            @Schema(examples = "350527") String code,
            @Schema(examples = "金门县") String name,
            Text reason) {

        static NotExpected of(Roster.Entry excused) {
            Named body = Named.of(excused.body());
            String reason = Objects.requireNonNull(excused.excused());
            return new NotExpected(body.code(), body.name(), new Text(reason, reason));
        }

        static NotExpected of(Division division, Exclusion exclusion) {
            return new NotExpected(
                    division.code().value(), division.name(), new Text(exclusion.reasonZh(), exclusion.reasonEn()));
        }
    }

    @Schema(name = "BlankCells", description = "Reports by what they have in one cell; the five add up to `reported`.")
    record BlankCells(
            @Schema(description = "Give a number") int numbers,
            @Schema(description = "Print nothing in it") int blank,

            @Schema(description = "Say that it does not apply (/, -)")
            int notApplicable,

            @Schema(description = "Print its row and have no such cell, or one that could not be read")
            int missing,

            @Schema(
                    description =
                            "Do not have it in their form: another edition, or a row printed in the place of its own (one row 其他处理 for the three)")
            int notPrinted) {

        static BlankCells of(CellSum sum) {
            return new BlankCells(sum.numbers(), sum.blank(), sum.notApplicable(), sum.missing(), sum.notPrinted());
        }
    }
}
