package io.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Editions;
import io.gongkai.form.Finding;
import io.gongkai.form.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The habits of plain text that the reader holds against, each in the smallest text that shows it. */
class TextHabitsTest {

    private static final Documents DOCUMENTS = new Documents(Editions.bundled());

    private static Reading read(String text) {
        return DOCUMENTS.read(text.getBytes(StandardCharsets.UTF_8), "text/plain", null);
    }

    static Reading.Read readable(String text) {
        assertThat(read(text)).isInstanceOf(Reading.Read.class);
        return (Reading.Read) read(text);
    }

    static List<String> rules(Reading.Read read) {
        return read.findings().stream().map(Finding::ruleId).toList();
    }

    static CellValue value(Reading.Read read, String id) {
        return read.form().value(new CellId(id)).orElseThrow();
    }

    private static final String HEAD = """
            第二十条第(一)项 |
            信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
            """;

    @Test
    void keepsBlankNotApplicableAndZeroApart() {
        Reading.Read read = readable(HEAD + """
                规章 | / | — | 不适用 |
                行政规范性文件 | 0 |  | 1，234 |
                """);
        assertThat(value(read, "disclosure.rules.issued")).isEqualTo(CellValue.NOT_APPLICABLE);
        assertThat(value(read, "disclosure.rules.repealed")).isEqualTo(CellValue.NOT_APPLICABLE);
        assertThat(value(read, "disclosure.rules.in_force")).isEqualTo(CellValue.NOT_APPLICABLE);
        assertThat(value(read, "disclosure.normative.issued")).isEqualTo(new CellValue.Count(0));
        assertThat(value(read, "disclosure.normative.repealed")).isEqualTo(CellValue.BLANK);
        assertThat(value(read, "disclosure.normative.in_force")).isEqualTo(new CellValue.Count(1234));
    }

    @Test
    void takesNumbersAsTheyArePrintedAndSaysWhatItLeftOut() {
        Reading.Read read = readable(HEAD + """
                规章 | ０ | 0 | 0 |
                行政规范性文件 | 22（其中修订16件） | 3件 | 详见附件 |
                第二十条第(八)项 |
                信息内容 | 本年收费金额(单位:万元) |
                行政事业性收费 | 251000元 |
                """);
        assertThat(value(read, "disclosure.normative.issued")).isEqualTo(new CellValue.Count(22));
        assertThat(value(read, "disclosure.normative.repealed")).isEqualTo(new CellValue.Count(3));
        assertThat(read.form().value(new CellId("disclosure.normative.in_force")))
                .isEmpty();
        assertThat(value(read, "disclosure.fees.amount_wan_yuan").number().orElseThrow())
                .isEqualByComparingTo("25.1");
        assertThat(rules(read)).contains("D02", "D03", "D04");
    }

    @Test
    void readsAMisprintedLabelThatIsNearNoOther() {
        Reading.Read read = readable(HEAD + """
                规章 | 0 | 0 | 0 |
                行政规范注文件 | 5 | 1 | 25 |
                """);
        assertThat(value(read, "disclosure.normative.in_force")).isEqualTo(new CellValue.Count(25));
        assertThat(read.inferred()).isEmpty();
    }

    @Test
    void infersARowFromItsPlaceAndSaysSo() {
        Reading.Read read = readable(HEAD + """
                规章 | 0 | 0 | 0 |
                 | 5 | 1 | 25 |
                第二十条第(五)项 |
                信息内容 | 本年处理决定数量 |
                行政许可 | 7 |
                """);
        assertThat(value(read, "disclosure.normative.in_force")).isEqualTo(new CellValue.Count(25));
        assertThat(read.inferred())
                .containsExactlyInAnyOrder(
                        new CellId("disclosure.normative.issued"),
                        new CellId("disclosure.normative.repealed"),
                        new CellId("disclosure.normative.in_force"));
        assertThat(rules(read)).contains("D01");
    }

    @Test
    void refusesLabelsWithoutTheirNumbers() {
        Reading reading = read("""
                第二十条第(一)项
                信息内容
                本年制发件数
                本年废止件数
                现行有效件数
                规章
                0
                行政规范性文件
                第二十条第(五)项
                行政许可
                第二十条第(六)项
                行政处罚
                行政强制
                第二十条第(八)项
                行政事业性收费
                """);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NUMBERS_LOST));
    }

    @Test
    void takesNoTableOfContentsForATable() {
        assertThat(read("""
                目录
                二、主动公开政府信息情况……………………2
                三、收到和处理政府信息公开申请情况………3
                """))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NO_FORM));
    }

    @Test
    void tellsTheEditionByTheHeadsAndNotByTheYear() {
        Reading.Read read = readable("""
                某县林业局2023年政府信息公开工作年度报告
                第二十条第(一)项 |
                信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
                规章 | 0 | 0 | 0 |
                规范性文件 | 5 | 5 | 5 |
                第二十条第(五)项 |
                信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
                行政许可 | 21 | -2 | 776 |
                其他对外管理服务事项 | 0 | +57 | 0 |
                """);
        assertThat(read.form().edition().id()).isEqualTo("F2019");
        assertThat(value(read, "disclosure.licensing.items_delta")).isEqualTo(new CellValue.Count(-2));
        assertThat(value(read, "disclosure.other_services.items_delta")).isEqualTo(new CellValue.Count(57));
        assertThat(read.heading().year()).isEqualTo(2023);
        assertThat(read.heading().body()).isEqualTo("某县林业局");
        assertThat(read.heading().scope()).isEqualTo(Scope.ORGAN);
    }

    @Test
    void keepsASubheadingWithinItsSection() {
        Reading.Read read = readable(HEAD + """
                规章 | 0 | 0 | 0 |
                行政规范性文件 | 5 | 1 | 25 |

                五、存在的主要问题及改进情况
                （一）存在的主要问题
                人手不足。
                （二）改进情况
                已经配齐。
                六、其他需要报告的事项
                无。
                """);
        assertThat(read.narrative().get("s5")).contains("人手不足。", "已经配齐。");
        assertThat(read.narrative().get("s6")).isEqualTo("无。");
    }

    @Test
    void makesTheLinesOfASentenceWhole() {
        Reading.Read read = readable("""
                一、总体情况
                  （一）主动公开情况。全年主动公开政府信息1136条，其中政务新媒体发布同比增长
                6.7%，回应
                公众关注热点2条。
                  （二）依申请公开情况
                  全年受理政府信息公开申请21件，均在法定期限内答复，没有因政府信息公开被提起行
                政复议1件。

                二、主动公开政府信息情况
                """ + HEAD + """
                规章 | 0 | 0 | 0 |
                行政规范性文件 | 5 | 1 | 25 |
                """);
        assertThat(read.narrative().get("s1")).isEqualTo("""
                （一）主动公开情况。全年主动公开政府信息1136条，其中政务新媒体发布同比增长6.7%，回应
                公众关注热点2条。
                （二）依申请公开情况
                全年受理政府信息公开申请21件，均在法定期限内答复，没有因政府信息公开被提起行政复议1件。""");
    }

    @Test
    void readsZerosInWordsAndDigitsWithNothingVisibleBetween() {
        Reading.Read read = readable(HEAD + """
                规章 | 零 | 〇 | 0 |
                行政规范性文件 | 1\u200b2 | 0 | 25 |
                """);
        assertThat(value(read, "disclosure.rules.issued")).isEqualTo(new CellValue.Count(0));
        assertThat(value(read, "disclosure.rules.repealed")).isEqualTo(new CellValue.Count(0));
        assertThat(value(read, "disclosure.normative.issued")).isEqualTo(new CellValue.Count(12));
    }
}
