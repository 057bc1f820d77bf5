package io.gongkai.statistics;

import io.gongkai.form.CellId;
import io.gongkai.form.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The two fees of a report, which have nothing to do with each other and are never added. */
@Schema(
        name = "Fees",
        description =
                "Two different fees, never added: all administrative fees of the area's organs (table two), and the fee charged for processing information requests (section six).")
record FeesView(
        @Schema(description = "行政事业性收费, table two, in 万元 (10,000 yuan)")
        Fee administrativeFees,

        @Schema(description = "信息处理费, section six, in 元 (yuan)")
        ProcessingFeeSums informationProcessingFee) {

    private static final CellId ADMINISTRATIVE = new CellId("disclosure.fees.amount_wan_yuan");

    @Schema(name = "Fee")
    record Fee(
            @Schema(description = "A decimal string, exact; null if no report gives a number", examples = "16671.4808")
            @Nullable
            Figure amount,

            @Schema(description = "万元 or 元", examples = "万元")
            String unit,

            @Schema(description = "How many reports give a number", examples = "1")
            int reported,

            @Schema(
                    description = "How many of them have it in a sum that does not agree; see coverage.withErrors",
                    examples = "0")
            int withErrors,

            @Schema(description = "What the figure is or why there is none")
            Text note) {}

    static FeesView of(CellSums sums, Collection<PublishedErrors> errors, ProcessingFeeSums processing) {
        Optional<CellSum> administrative = Optional.ofNullable(sums.of(ADMINISTRATIVE));
        return new FeesView(
                new Fee(
                        administrative.map(CellSum::figure).orElse(null),
                        "万元",
                        administrative.map(CellSum::numbers).orElse(0),
                        PublishedErrors.reports(errors, List.of(ADMINISTRATIVE)),
                        new Text(
                                "第二十条第（八）项行政事业性收费的本年收费金额；2019年的表格只有项目数量，没有金额。",
                                "Fees charged this year, Article 20, item 8; the form of 2019 has the number of fees and no amount.")),
                processing);
    }
}
