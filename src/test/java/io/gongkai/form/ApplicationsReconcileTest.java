package io.gongkai.form;

import static io.gongkai.form.FilledForms.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** R01: applications received and carried in equal those handled and carried over. */
class ApplicationsReconcileTest {

    @Test
    void rejectsColumnThatDoesNotReconcileInTheFormsOwnWords() {
        FilledForm form =
                FilledForms.with(FilledForms.tongjiang2024(), "applications.handled_total.natural_person", 26);

        assertThat(findings(form, "R01")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.sides()).isEqualTo(new Finding.Sides(BigDecimal.valueOf(27), BigDecimal.valueOf(26)));
            assertThat(finding.cells())
                    .extracting(CellId::value)
                    .containsExactly(
                            "applications.new_received.natural_person",
                            "applications.handled_total.natural_person",
                            "applications.carried_in.natural_person",
                            "applications.carried_out.natural_person");
            assertThat(finding.message().zh())
                    .isEqualTo("“自然人”列：一、本年新收政府信息公开申请数量 27 + 二、上年结转政府信息公开申请数量 0 = 27，"
                            + "（七）总计 26 + 四、结转下年度继续办理 0 = 26，相差 1。请核对本列新收、上年结转、办理总计和结转下年度四项后改正。");
            assertThat(finding.message().en())
                    .startsWith("Column \"natural persons\": 一、newly received this year 27 + ")
                    .contains("they differ by 1");
            assertThat(finding.citation().source()).isEqualTo("国办公开办函〔2021〕30号");
        });
    }

    @Test
    void checksTheTotalColumnToo() {
        FilledForm form = FilledForms.with(FilledForms.prefecture2025(), "applications.carried_out.total", 820);

        assertThat(findings(form, "R01"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).startsWith("“总计”列："));
    }

    @Test
    void doesNotJudgeColumnWithBlankButSaysWhichCellIsInTheWay() {
        FilledForm form =
                FilledForms.with(FilledForms.prefecture2025(), "applications.carried_in.enterprise", CellValue.BLANK);

        assertThat(findings(form, "R01")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.sides()).isNull();
            assertThat(finding.cells()).containsExactly(new CellId("applications.carried_in.enterprise"));
            assertThat(finding.message().zh()).contains("二、上年结转政府信息公开申请数量“法人或其他组织·商业企业”");
        });
        assertThat(findings(form, "R02")).isEmpty();
    }

    @Test
    void stillJudgesTheOtherColumns() {
        FilledForm blank = FilledForms.with(
                FilledForms.prefecture2025(), "applications.carried_in.enterprise", CellValue.NOT_APPLICABLE);
        FilledForm form = FilledForms.with(blank, "applications.carried_in.natural_person", 536);

        assertThat(findings(form, "R01")).extracting(Finding::severity).containsExactly(Severity.ERROR, Severity.INFO);
    }

    @Test
    void holdsForTheTrialFormToo() {
        FilledForm form = FilledForms.with(FilledForms.trial2020(), "applications.carried_out.enterprise", 1);

        assertThat(findings(form, "R01"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.citation().source()).isEqualTo("国办公开办函〔2019〕60号"));
    }
}
