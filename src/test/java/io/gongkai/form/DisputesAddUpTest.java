package io.gongkai.form;

import static io.gongkai.form.FilledForms.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** R04: the results of disputes add up to their total. */
class DisputesAddUpTest {

    @Test
    void rejectsTotalsAsPublished() {
        assertThat(findings(FilledForms.hongze2023()))
                .extracting(finding -> finding.message().zh())
                .containsExactly(
                        "行政复议：结果维持 10 + 结果纠正 1 + 其他结果 0 + 尚未审结 0 = 11，总计 0，相差 11。请核对这几格的数字和总计。",
                        "行政诉讼·复议后起诉：结果维持 5 + 结果纠正 0 + 其他结果 0 + 尚未审结 0 = 5，总计 0，相差 5。请核对这几格的数字和总计。");
    }

    @Test
    void namesTheNumbersThatAreNotZeroFirst() {
        assertThat(findings(FilledForms.hongze2023()).getFirst().cells())
                .extracting(CellId::value)
                .containsExactly(
                        "disputes.reconsideration.upheld",
                        "disputes.reconsideration.corrected",
                        "disputes.reconsideration.other_result",
                        "disputes.reconsideration.pending",
                        "disputes.reconsideration.total");
    }

    @Test
    void doesNotJudgeBlockWithBlank() {
        FilledForm form =
                FilledForms.with(FilledForms.hongze2023(), "disputes.reconsideration.other_result", CellValue.BLANK);

        assertThat(findings(form, "R04")).extracting(Finding::severity).containsExactly(Severity.ERROR, Severity.INFO);
    }
}
