package io.gongkai.form;

import static io.gongkai.form.FilledForms.findings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleCheckTest {

    @Test
    void findsNothingInReportsThatAreRight() {
        assertThat(findings(FilledForms.tongjiang2024())).isEmpty();
        assertThat(findings(FilledForms.prefecture2025())).isEmpty();
        assertThat(findings(FilledForms.trial2020())).isEmpty();
    }

    @Test
    void takesTheSeverityTheEditionGives() {
        FilledForm form = FilledForms.with(FilledForms.tongjiang2024(), "applications.carried_out.total", 1);

        assertThat(findings(form)).extracting(Finding::ruleId).containsExactly("R01", "R03");
        assertThat(findings(form)).extracting(Finding::severity).containsOnly(Severity.ERROR);
    }
}
