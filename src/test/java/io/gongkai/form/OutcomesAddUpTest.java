package io.gongkai.form;

import static io.gongkai.form.FilledForms.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** R02: the outcomes add up to the total handled. */
class OutcomesAddUpTest {

    @Test
    void rejectsOutcomesThatDoNotAddUpAndLeavesZerosOut() {
        FilledForm form = FilledForms.with(FilledForms.tongjiang2024(), "applications.granted_part.natural_person", 5);

        assertThat(findings(form, "R02")).singleElement().satisfies(finding -> {
            assertThat(finding.sides()).isEqualTo(new Finding.Sides(BigDecimal.valueOf(28), BigDecimal.valueOf(27)));
            assertThat(finding.cells().getFirst()).isEqualTo(new CellId("applications.granted_full.natural_person"));
            assertThat(finding.cells().getLast()).isEqualTo(new CellId("applications.handled_total.natural_person"));
            assertThat(finding.message().zh())
                    .isEqualTo("“自然人”列：（一）予以公开 15 + （二）部分公开（区分处理的，只计这一情形，不计其他情形） 5 + "
                            + "（三）不予公开4.保护第三方合法权益 1 + （四）无法提供1.本机关不掌握相关政府信息 6 + "
                            + "（四）无法提供2.没有现成信息需要另行制作 1（其余16项为0） = 28，（七）总计 27，相差 1。"
                            + "一件申请只计一种办理结果；区分处理的只计入“部分公开”。请核对本列各项办理结果和（七）总计。");
        });
    }

    @Test
    void takesTheSingleRowWhereABodyPrintsOneInsteadOfThree() {
        assertThat(findings(FilledForms.hongze2023(), "R02")).isEmpty();

        FilledForm form = FilledForms.with(FilledForms.hongze2023(), "applications.other_all.natural_person", 2);
        assertThat(findings(form, "R02")).singleElement().satisfies(finding -> {
            assertThat(finding.cells()).contains(new CellId("applications.other_all.natural_person"));
            assertThat(finding.message().zh()).contains("（六）其他处理 2");
        });
    }

    @Test
    void takesTheThreeRowsWhereATrialFormHasThem() {
        FilledForm form = FilledForms.without(FilledForms.trial2020(), "applications.other_all.");
        for (Column column : form.edition().tables().get(1).blocks().getFirst().columns()) {
            form = FilledForms.with(form, "applications.other.not_supplemented_in_time." + column.id(), 0);
            form = FilledForms.with(form, "applications.other.fee_not_paid_in_time." + column.id(), 0);
            form = FilledForms.with(form, "applications.other.other." + column.id(), 0);
        }
        FilledForm right = FilledForms.with(
                FilledForms.with(
                        FilledForms.with(form, "applications.other.other.natural_person", 109),
                        "applications.other.other.enterprise",
                        5),
                "applications.other.other.total",
                114);

        assertThat(findings(right)).isEmpty();
        assertThat(findings(form, "R02")).hasSize(3);
    }

    @Test
    void doesNotJudgeColumnWithMissingOutcome() {
        FilledForm form = FilledForms.without(FilledForms.tongjiang2024(), "applications.other.other.");

        assertThat(findings(form, "R02")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.cells()).hasSize(7);
            assertThat(finding.message().zh()).contains("等7格");
        });
    }
}
