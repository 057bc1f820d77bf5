package io.gongkai.document;

import static io.gongkai.document.TextHabitsTest.readable;
import static io.gongkai.document.TextHabitsTest.rules;
import static io.gongkai.document.TextHabitsTest.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import org.junit.jupiter.api.Test;

/** Rows that a page's layout has torn: labels from their numbers, and numbers from their rows. */
class TornTextTest {

    private static final String REFUSED = """
            三、收到和处理政府信息公开申请情况
            | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
            %s
            | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
            | 4.保护第三方合法权益 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
            """;

    private static final CellId PROHIBITED = new CellId("applications.refused.prohibited_by_law.total");

    @Test
    void findsALabelThatWasTornFromItsNumbers() {
        Reading.Read read = readable(REFUSED.formatted("""

                （三）不2.其他法律行政法规禁
                予公开止公开
                3.危及“三安全一稳定”
                | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"""));
        assertThat(value(read, PROHIBITED.value())).isEqualTo(new CellValue.Count(0));
        assertThat(value(read, "applications.refused.security_stability.total")).isEqualTo(new CellValue.Count(2));
        assertThat(read.inferred()).isEmpty();
    }

    @Test
    void infersATornRowWhereALabelIsNotFoundOrNotInOrder() {
        Reading.Read lost = readable(REFUSED.formatted("""

                2.其他法律行政法规禁
                止公开
                | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"""));
        Reading.Read swapped = readable(REFUSED.formatted("""

                3.危及“三安全一稳定”
                2.其他法律行政法规禁
                止公开
                | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"""));
        assertThat(lost.inferred()).contains(PROHIBITED);
        assertThat(swapped.inferred()).contains(PROHIBITED);
    }

    private static final String LAID_OUT = """
            第二十条第（一）项
            信息内容            本年制发件数      本年废止件数      现行有效件数
            规章                     0               0                 0
            %s
            第二十条第（六）项
            信息内容            本年处理决定数量
            行政处罚                          66
            行政强制                          7
            第二十条第（八）项
            信息内容            本年收费金额（单位：万元）
            行政事业性收费                    7.5
            """;

    @Test
    void putsBackAValueThatANarrowCellBrokeOffItsRow() {
        Reading.Read read = readable(LAID_OUT.formatted("""
                                     57
            行政规范性文件                           2               1,200
                                     件"""));
        assertThat(value(read, "disclosure.normative.issued")).isEqualTo(new CellValue.Count(57));
        assertThat(value(read, "disclosure.normative.in_force")).isEqualTo(new CellValue.Count(1200));
        assertThat(read.inferred()).isEmpty();
        assertThat(rules(read)).doesNotContain("D05");
    }

    @Test
    void asksAboutANumberThatMayGoOnBelow() {
        Reading.Read read = readable(LAID_OUT.formatted("""
            行政规范性文件           57              2               1,200
                                                                     4"""));
        assertThat(read.inferred()).contains(new CellId("disclosure.normative.in_force"));
    }

    @Test
    void takesANumberOffTheLabelThatLeftItNoRoom() {
        Reading.Read read = readable(LAID_OUT.formatted("行政规范性文件564             984               4185"));
        assertThat(value(read, "disclosure.normative.issued")).isEqualTo(new CellValue.Count(564));
        assertThat(value(read, "disclosure.normative.in_force")).isEqualTo(new CellValue.Count(4185));
        assertThat(read.inferred()).isEmpty();
    }

    @Test
    void knowsALabelBehindThatOfItsGroup() {
        Reading.Read read =
                readable(LAID_OUT.formatted("行政规范性文件           57              2               1,200") + """
                三、收到和处理政府信息公开申请情况
                三、本年 （一）予以公开                4    0    0    0    0    0    4
                度办理结 （二）部分公开（区分处
                果   理的，只计这一情形，不计其他      1    0    0    0    0    0    1
                        情形）
                """);
        assertThat(value(read, "applications.granted_full.total")).isEqualTo(new CellValue.Count(4));
        assertThat(value(read, "applications.granted_part.total")).isEqualTo(new CellValue.Count(1));
        assertThat(read.inferred()).isEmpty();
    }

    @Test
    void isNotSureOfANumberThatStandsUnderTwoColumns() {
        Reading.Read read =
                readable(LAID_OUT.formatted("行政规范性文件           57              2               1,200") + """
                三、收到和处理政府信息公开申请情况
                1.属于国家秘密                1    0    0    0    0    12   13
                3.危及“三安全一稳定”            1    0    0    0    0    14   15
                4.保护第三方合法权益             1    0    0    0    0    16   17
                7.属于行政执法案卷              1    0    0    0    0    1400015
                """);
        assertThat(value(read, "applications.refused.third_party.total")).isEqualTo(new CellValue.Count(17));
        assertThat(read.inferred())
                .contains(new CellId("applications.refused.enforcement_file.total"))
                .doesNotContain(new CellId("applications.refused.third_party.total"));
    }
}
