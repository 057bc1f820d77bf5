package io.gongkai.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import io.gongkai.form.FilledForms;
import io.gongkai.form.Finding;
import io.gongkai.form.Severity;
import io.gongkai.rule.RuleBook;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentences against the tables of 同江市 2024: 27 new, none carried; 15 in full, 4 in part, 1 refused, 7 not provided; no
 * case; documents 6 issued, 1 repealed, 57 in force; 1989 licences, 347 penalties, fees of 16671.4808万元.
 */
class NarrativeCheckTest {

    private static final NarrativeCheck CHECK = new NarrativeCheck(RuleBook.bundled(Editions.bundled()));
    private static final String FEE = "本年度未产生信息处理费。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年，全市新收申请27件，办结27件，予以公开15件，占55.6%，部分公开4件，不予公开1件，无法提供7件。",
                "全年收办政府信息公开申请27件，其中自然人申请27件，法人或其他组织申请0件。",
                "全年受理政府信息公开申请近30件。",
                "全年受理政府信息公开申请20余件。",
                "因政府信息公开未发生行政复议、行政诉讼。",
                "全年制发行政规范性文件6件，废止1件，现行有效57件；作出行政许可决定1900余件、行政处罚决定347件。",
                "本年行政事业性收费16671.48万元。",
                "2023年收到申请19件。2024年通过网站公开信息1200条。",
                "上年结转0件，无结转下年度继续办理的申请。",
            })
    void keepsSilentWhereTextAndTablesAgree(String text) {
        assertThat(findings(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    全市受理政府信息公开申请28件。                         | R13 | applications.new_received.total     | 28 | 27
                    全市受理政府信息公开申请40余件。                       | R13 | applications.new_received.total     | 40 | 27
                    全年未收到政府信息公开申请。                           | R13 | applications.new_received.total     | 0  | 27
                    收到申请27件，上年结转2件。                            | R14 | applications.carried_in.total       | 2  | 0
                    收到申请27件，办结25件。                               | R14 | applications.handled_total.total    | 25 | 27
                    收到申请27件，结转下年度办理3件。                      | R14 | applications.carried_out.total      | 3  | 0
                    办结的申请中，予以公开16件。                           | R15 | applications.granted_full.total     | 16 | 15
                    办结的申请中，予以公开占60.0%。                        | R15 | applications.granted_full.total     | 60 | 55.56
                    办结的申请中，因没有现成信息需要另行制作无法提供2件。  | R15 | applications.unable.needs_creation.total | 2 | 1
                    因政府信息公开引发行政复议1件，行政诉讼0件。           | R16 | disputes.reconsideration.total      | 1  | 0
                    全年制发行政规范性文件7件。                            | R17 | disclosure.normative.issued         | 7  | 6
                    """)
    void namesRuleCellAndBothSidesOfAContradiction(
            String text, String rule, String cell, BigDecimal told, BigDecimal table) {
        assertThat(findings(text)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.cells()).startsWith(new CellId(cell));
            assertThat(finding.sides()).isNotNull();
            assertThat(finding.sides().left()).isEqualByComparingTo(told);
            assertThat(finding.sides().right()).isEqualByComparingTo(table);
            assertThat(finding.message().zh()).contains("总体情况").contains(text.substring(0, 8));
            assertThat(finding.message().en()).contains("Overview");
        });
    }

    @Test
    void addsUpGroupsAndNamesTheirRows() {
        Finding finding = findings("办结的申请中，无法提供8件。").getFirst();

        assertThat(finding.cells()).hasSize(3);
        assertThat(finding.message().zh()).contains("本机关不掌握相关政府信息 6").contains("= 合计 7");
    }

    @Test
    void acceptsEitherReadingWhereTheSentenceLeavesItOpen() {
        FilledForm form = with(Map.of("applications.new_received.total", 25, "applications.carried_in.total", 2));

        assertThat(findings(form, "共受理政府信息公开申请27件（含上年结转2件）。")).isEmpty();
        assertThat(findings(form, "共受理政府信息公开申请25件，上年结转2件。")).isEmpty();
        assertThat(findings(form, "共处理政府信息公开申请27件。")).isEmpty();
        assertThat(findings(form, "新收政府信息公开申请27件。")).extracting(Finding::ruleId).containsExactly("R13");
    }

    @Test
    void comparesNothingWithACellThatHoldsNoNumber() {
        Map<CellId, CellValue> values =
                new HashMap<>(FilledForms.tongjiang2024().values());
        values.put(new CellId("applications.granted_full.total"), CellValue.NOT_APPLICABLE);
        values.put(new CellId("applications.granted_full.natural_person"), CellValue.BLANK);
        values.remove(new CellId("disputes.reconsideration.total"));
        FilledForm form = new FilledForm(FilledForms.tongjiang2024().edition(), values);

        assertThat(findings(form, "予以公开3件。政府信息公开行政复议5件。")).isEmpty();
    }

    @Test
    void takesTheApplicantsForATotalLeftBlank() {
        Map<CellId, CellValue> values =
                new HashMap<>(FilledForms.tongjiang2024().values());
        values.put(new CellId("applications.granted_full.total"), CellValue.BLANK);
        FilledForm form = new FilledForm(FilledForms.tongjiang2024().edition(), values);

        assertThat(findings(form, "予以公开15件。")).isEmpty();
        assertThat(findings(form, "予以公开14件。")).extracting(Finding::ruleId).containsExactly("R15");
    }

    @Test
    void joinsLinesThatThePageBroke() {
        assertThat(findings("依法受理答复申请，维护群众获取政府信息的权利，全年新收政府信息公\n开申请28件，均在法定期限内办结，未发生行政复议和行政诉讼案件，群众比\n较满意。"))
                .extracting(Finding::ruleId)
                .containsExactly("R13");
    }

    @Test
    void findsTheYearOfACopiedText() {
        assertThat(findings("2023年，全市共受理政府信息公开申请27件。"))
                .extracting(Finding::ruleId)
                .containsExactly("R18");
        assertThat(findings("本报告数据统计期限自2023年1月1日起至2023年12月31日止。"))
                .extracting(Finding::ruleId)
                .containsExactly("R18");
        assertThat(findings("2023年受理19件，2024年受理申请27件。")).isEmpty();
        assertThat(findings("本报告数据统计期限自2024年1月1日起至2024年12月31日止。")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "无。", "暂无。"})
    void wantsProblemsNamed(String text) {
        assertThat(CHECK.findings(FilledForms.tongjiang2024(), Map.of("s5", text, "s6", FEE), 2024))
                .extracting(Finding::ruleId)
                .containsExactly("R19");
    }

    @Test
    void wantsTheFeeTold() {
        FilledForm form = FilledForms.tongjiang2024();
        FilledForm unpaid = with(Map.of("applications.other.fee_not_paid_in_time.total", 1));

        assertThat(CHECK.findings(form, Map.of("s6", "无其他需要报告的事项。"), 2024))
                .extracting(Finding::ruleId)
                .containsExactly("R20");
        assertThat(CHECK.findings(form, Map.of("s6", FEE), 2024)).isEmpty();
        assertThat(CHECK.findings(unpaid, Map.of("s6", FEE), 2024))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ruleId()).isEqualTo("R20");
                    assertThat(finding.cells())
                            .containsExactly(new CellId("applications.other.fee_not_paid_in_time.total"));
                });
        assertThat(CHECK.findings(unpaid, Map.of("s6", "本年度未收取信息处理费。"), 2024)).isEmpty();
    }

    private static FilledForm with(Map<String, Integer> changed) {
        Map<CellId, CellValue> values =
                new HashMap<>(FilledForms.tongjiang2024().values());
        changed.forEach((id, value) -> values.put(new CellId(id), new CellValue.Count(value)));
        return new FilledForm(FilledForms.tongjiang2024().edition(), values);
    }

    private static List<Finding> findings(String text) {
        return findings(FilledForms.tongjiang2024(), text);
    }

    private static List<Finding> findings(FilledForm form, String text) {
        return CHECK.findings(form, Map.of("s1", text), 2024);
    }
}
