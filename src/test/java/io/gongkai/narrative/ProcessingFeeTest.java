package io.gongkai.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sentences of section six say of the information processing fee. */
class ProcessingFeeTest {

    private static Optional<ProcessingFee> fee(String text) {
        return ProcessingFee.of(Map.of("s6", text), 2024);
    }

    private static String figures(ProcessingFee fee) {
        return Stream.of(fee.notices(), fee.notifiedYuan(), fee.collectedYuan())
                .map(ProcessingFeeTest::plain)
                .collect(Collectors.joining(" "));
    }

    private static String plain(@Nullable Object number) {
        return Objects.isNull(number) ? "-" : new java.math.BigDecimal(number.toString()).toPlainString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            本年度共发出信息处理费收费通知3件，总金额1200元，实际收取400元。                  | 3 1200 400
            2024年全县共发出收费通知2件，通知收费金额600.50元，实际收取信息处理费600.50元。   | 2 600.5 600.5
            全年收取信息处理费１,２００元。                                                  | - - 1200
            本年度共收取信息处理费0.35万元。                                                 | - - 3500
            依据有关规定，本年度对4件政府信息公开申请收取了信息处理费共计950元。             | - - 950
            按照《政府信息公开信息处理费管理办法》，2024年全市实际收取信息处理费共计400元。   | - - 400
            全市收取信息处理费2950元，其中，甲县2件，收取1950元；乙县公安局15件，收取1000元。        | - - 2950
            本年度发出信息处理费缴费通知1件，涉及金额300元，申请人逾期未缴纳，实际收取0元。   | 1 300 0
            """)
    void readsNoticesAmountNotifiedAndAmountCollected(String text, String figures) {
        assertThat(fee(text)).hasValueSatisfying(fee -> {
            assertThat(figures(fee)).isEqualTo(figures);
            assertThat(fee.none()).isFalse();
            assertThat(fee.evidence()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "本年度未收取信息处理费。",
        "2024年，全区未发生政府信息公开收费事项。",
        "本年度没有产生依申请公开收费情况。",
        "全年收取政府信息公开信息处理费 0 元。",
        "本年度未向申请人收取任何信息处理费用。",
        "2024年度本机关无信息处理费收取情况。",
        "我县未因政府信息公开申请收取信息处理费。",
        "本年度无信息处理费收取。"
    })
    void takesAStatementThatThereWasNoneForZero(String text) {
        assertThat(fee(text)).hasValueSatisfying(fee -> {
            assertThat(fee.none()).isTrue();
            assertThat(figures(fee)).isEqualTo("0 0 0");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "无其他需要报告的事项。",
        "本年度政府网站建设和维护费用共计35万元。",
        "本年度行政事业性收费金额16671.48万元。",
        "全年办理人大代表建议12件、政协提案9件。",
        "进一步规范信息处理费的收取标准和程序。"
    })
    void leavesOpenWhatTheSectionDoesNotSay(String text) {
        assertThat(fee(text)).isEmpty();
    }

    @Test
    void givesNoNumberWhereTwoSentencesDiffer() {
        assertThat(fee("本年度收取信息处理费400元。经核算，全年收取信息处理费共计500元。"))
                .hasValueSatisfying(fee -> assertThat(fee.collectedYuan()).isNull());
    }
}
