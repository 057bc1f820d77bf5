package io.gongkai.form;

import static io.gongkai.form.FilledForms.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R06: tables, numbers and sections are all there. */
class CompletenessCheckTest {

    @Test
    void rejectsReportWithoutOneOfItsTables() {
        FilledForm form = FilledForms.without(FilledForms.tongjiang2024(), "disputes.");

        assertThat(findings(form, "R06")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.cells()).hasSize(15);
            assertThat(finding.message().zh()).startsWith("没有“政府信息公开行政复议、行政诉讼情况”表。");
        });
    }

    @Test
    void onlyWarnsOfMissingTableInTheTrialForm() {
        FilledForm form = FilledForms.without(FilledForms.trial2020(), "disputes.");

        assertThat(findings(form, "R06")).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void warnsOncePerTableOfNumbersLeftOutAndKeepsTheKindsApart() {
        FilledForm blank = FilledForms.with(FilledForms.tongjiang2024(), "disclosure.rules.issued", CellValue.BLANK);
        FilledForm notApplicable = FilledForms.with(blank, "disclosure.rules.repealed", CellValue.NOT_APPLICABLE);
        FilledForm form = FilledForms.without(notApplicable, "disclosure.rules.in_force");

        assertThat(findings(form)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("R06");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.cells()).hasSize(3);
            assertThat(finding.message().zh())
                    .isEqualTo(
                            "“主动公开政府信息情况”表有3格没有数字：规章“本年制发件数”（空白）、规章“本年废止件数”（填“不适用”）、" + "规章“现行有效件数”（缺）。请补全；没有发生的，请填0。");
        });
    }

    @Test
    void doesNotMissTheThreeRowsWhereABodyPrintsOne() {
        assertThat(findings(FilledForms.hongze2023(), "R06")).isEmpty();
    }

    @Test
    void rejectsReportThatCountsOtherOutcomesTwice() {
        FilledForm form = FilledForms.with(FilledForms.tongjiang2024(), "applications.other_all.total", 0);

        assertThat(findings(form)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("R06");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message().zh()).contains("只能填一种").contains("（六）其他处理");
        });
    }

    @Test
    void warnsOfMissingSectionsByName() {
        List<Finding> findings = new RuleCheck().findings(FilledForms.tongjiang2024(), Set.of("s1", "s2", "s3", "s4"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message().zh()).contains("“存在的主要问题及改进情况”“其他需要报告的事项”");
        });
    }

    @Test
    void takesASectionWithItsTableForPresentAndAsksForTheOthers() {
        assertThat(new RuleCheck().findings(FilledForms.tongjiang2024(), java.util.Set.of()))
                .filteredOn(finding -> finding.ruleId().equals("R06"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh())
                        .contains("总体情况", "其他需要报告的事项")
                        .doesNotContain("主动公开"));
    }
}
