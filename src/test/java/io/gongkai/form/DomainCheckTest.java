package io.gongkai.form;

import static io.gongkai.form.FilledForms.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** R05: every number lies in the domain of its cell. */
class DomainCheckTest {

    @Test
    void rejectsNegativeCount() {
        FilledForm form = FilledForms.with(FilledForms.tongjiang2024(), "disclosure.rules.issued", -3);

        assertThat(findings(form)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("R05");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message().zh()).isEqualTo("规章“本年制发件数”填报为 -3，应为不小于0的整数（单位：件）。请填写实际数字。");
        });
    }

    @Test
    void rejectsFractionOfACount() {
        FilledForm form = FilledForms.with(
                FilledForms.tongjiang2024(),
                "disclosure.licensing.decisions",
                new CellValue.Amount(new BigDecimal("1989.5")));

        assertThat(findings(form, "R05"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("应为整数"));
    }

    @Test
    void rejectsMoneyBelowZeroOrFinerThanAFen() {
        assertThat(findings(withFees("-1"), "R05")).hasSize(1);
        assertThat(findings(withFees("0.1234567"), "R05"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("最多6位小数"));
        assertThat(findings(withFees("0.123456"))).isEmpty();
    }

    private FilledForm withFees(String amount) {
        return FilledForms.with(
                FilledForms.tongjiang2024(),
                "disclosure.fees.amount_wan_yuan",
                new CellValue.Amount(new BigDecimal(amount)));
    }

    @Test
    void allowsRemovedItemsInTheTrialForm() {
        FilledForm removed = FilledForms.with(FilledForms.trial2020(), "disclosure.fees.items_delta", -8);
        FilledForm negative = FilledForms.with(FilledForms.trial2020(), "disclosure.fees.items_prev", -8);

        assertThat(findings(removed)).isEmpty();
        assertThat(findings(negative, "R05")).hasSize(1);
    }
}
