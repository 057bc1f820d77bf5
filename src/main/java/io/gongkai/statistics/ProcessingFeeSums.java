package io.gongkai.statistics;

import io.gongkai.form.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The information processing fee over a set of reports. */
@Schema(
        name = "ProcessingFeeSums",
        description =
                "信息处理费 as section six of the reports tells it, in 元. Each sum is of the reports that give the number; a report that is silent is no 0, and is named.")
record ProcessingFeeSums(
        @Schema(description = "Fee notices issued, 件") Part notices,

        @Schema(description = "Amount they asked for, 元") Part notifiedYuan,

        @Schema(description = "Amount collected, 元") Part collectedYuan,

        @Schema(description = "元", examples = "元") String unit,

        @Schema(description = "How many reports speak of the fee", examples = "1")
        int reported,

        @Schema(description = "How many of them say that none was charged; they count as 0 in the sums", examples = "1")
        int none,

        @Schema(description = "Reports in force whose section six does not speak of it, sorted by code")
        List<CoverageView.Named> silent,

        Text note) {

    /** A sum with how many reports give the number. */
    @Schema(name = "ProcessingFeeSum")
    record Part(
            @Schema(description = "Null if no report gives the number", examples = "400") @Nullable
            Figure sum,

            @Schema(description = "How many reports give it", examples = "1")
            int reported) {}

    static ProcessingFeeSums of(Collection<ProcessingFee> fees, List<CoverageView.Named> silent) {
        return new ProcessingFeeSums(
                part(fees, ProcessingFee::notices, false),
                part(fees, ProcessingFee::notifiedYuan, true),
                part(fees, ProcessingFee::collectedYuan, true),
                "元",
                fees.size(),
                (int) fees.stream().filter(ProcessingFee::none).count(),
                silent,
                new Text(
                        "由各报告第六部分的文字读出；没有写明的不计为0，也不计入合计。与行政事业性收费是两回事。",
                        "Read from the words of section six; what it does not say is not 0 and is in no sum. It is not the administrative fees."));
    }

    private static Part part(
            Collection<ProcessingFee> fees, Function<ProcessingFee, @Nullable BigDecimal> number, boolean money) {
        List<BigDecimal> told =
                fees.stream().map(number).filter(Objects::nonNull).toList();
        return new Part(
                told.isEmpty() ? null : new Figure(told.stream().reduce(BigDecimal.ZERO, BigDecimal::add), money),
                told.size());
    }
}
