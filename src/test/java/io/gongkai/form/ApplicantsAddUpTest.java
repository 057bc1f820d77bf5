package io.gongkai.form;

import static io.gongkai.form.FilledForms.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** R03: the applicants of every row add up to its total. */
class ApplicantsAddUpTest {

    @Test
    void rejectsRowWhoseApplicantsDoNotAddUp() {
        FilledForm form = FilledForms.with(FilledForms.prefecture2025(), "applications.refused.third_party.total", 50);

        assertThat(findings(form, "R03")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message().zh())
                    .isEqualTo("（三）不予公开4.保护第三方合法权益：自然人 49 + 商业企业 2（其余4项为0） = 51，总计 50，相差 1。" + "请核对本行各类申请人的数字和总计。");
            assertThat(finding.cells().getLast()).isEqualTo(new CellId("applications.refused.third_party.total"));
        });
    }

    @Test
    void checksTheRowPrintedInThePlaceOfOthers() {
        FilledForm form = FilledForms.with(FilledForms.hongze2023(), "applications.other_all.total", 3);

        assertThat(findings(form, "R03")).hasSize(1);
    }

    @Test
    void doesNotJudgeRowsWithoutTotal() {
        FilledForm form = FilledForms.prefecture2025();
        for (Cell cell : form.edition().cells()) {
            if (cell.id().value().matches("applications\\..*\\.total")) {
                form = FilledForms.with(form, cell.id().value(), CellValue.BLANK);
            }
        }

        assertThat(findings(form, "R03")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.cells()).hasSize(25);
        });
    }
}
