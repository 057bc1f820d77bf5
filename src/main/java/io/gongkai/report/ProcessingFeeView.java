package io.gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.narrative.ProcessingFee;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The information processing fee as section six tells it.
 *
 * @param notices fee notices issued (件), absent if it does not say
 * @param notifiedYuan amount they asked for, a decimal string in 元, absent if it does not say
 * @param collectedYuan amount collected, a decimal string in 元, absent if it does not say
 * @param none whether it says that no fee was charged
 * @param evidence the sentences it was read from
 */
@Schema(
        name = "ProcessingFee",
        description =
                "The information processing fee (信息处理费, 国办函〔2020〕109号) as section six tells it; not the administrative fees of table two. What section six does not say is absent, which is not 0.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessingFeeView(
        @Schema(description = "Fee notices issued, 件", examples = "3") @Nullable
        BigDecimal notices,

        @Schema(description = "Amount they asked for, 元", examples = "1200") @Nullable
        String notifiedYuan,

        @Schema(description = "Amount collected, 元", examples = "400") @Nullable
        String collectedYuan,

        @Schema(description = "Whether it says that none was charged")
        boolean none,

        @Schema(description = "The sentences it was read from", examples = "[\"本年度共发出收费通知3件，总金额1200元，实际收取400元。\"]")
        List<String> evidence) {

    /** The fee of a reading, null if section six does not speak of it. */
    public static @Nullable ProcessingFeeView of(Optional<ProcessingFee> fee) {
        return fee.map(told -> new ProcessingFeeView(
                        told.notices(),
                        plain(told.notifiedYuan()),
                        plain(told.collectedYuan()),
                        told.none(),
                        told.evidence()))
                .orElse(null);
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
