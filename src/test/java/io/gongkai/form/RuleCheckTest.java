package io.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

    private static final Set<String> ALL_SECTIONS = Set.of("s1", "s2", "s3", "s4", "s5", "s6");

    private static List<Finding> findings(FilledForm form) {
        return new RuleCheck().findings(form, ALL_SECTIONS);
    }

    private static List<Finding> findings(FilledForm form, String rule) {
        return findings(form).stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .toList();
    }

    @Test
    void findsNothingInReportsThatAreRight() {
        assertThat(findings(FilledForms.tongjiang2024())).isEmpty();
        assertThat(findings(FilledForms.prefecture2025())).isEmpty();
        assertThat(findings(FilledForms.trial2020())).isEmpty();
    }

    @Nested
    class ApplicationsReceivedEqualThoseHandledAndCarriedOver {

        @Test
        void rejectsColumnThatDoesNotReconcileInTheFormsOwnWords() {
            FilledForm form =
                    FilledForms.with(FilledForms.tongjiang2024(), "applications.handled_total.natural_person", 26);

            assertThat(findings(form, "R01")).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                assertThat(finding.sides())
                        .isEqualTo(new Finding.Sides(BigDecimal.valueOf(27), BigDecimal.valueOf(26)));
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
            FilledForm form = FilledForms.with(
                    FilledForms.prefecture2025(), "applications.carried_in.enterprise", CellValue.BLANK);

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

            assertThat(findings(form, "R01"))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.ERROR, Severity.INFO);
        }

        @Test
        void holdsForTheTrialFormToo() {
            FilledForm form = FilledForms.with(FilledForms.trial2020(), "applications.carried_out.enterprise", 1);

            assertThat(findings(form, "R01"))
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.citation().source()).isEqualTo("国办公开办函〔2019〕60号"));
        }
    }

    @Nested
    class OutcomesAddUpToTheTotal {

        @Test
        void rejectsOutcomesThatDoNotAddUpAndLeavesZerosOut() {
            FilledForm form =
                    FilledForms.with(FilledForms.tongjiang2024(), "applications.granted_part.natural_person", 5);

            assertThat(findings(form, "R02")).singleElement().satisfies(finding -> {
                assertThat(finding.sides())
                        .isEqualTo(new Finding.Sides(BigDecimal.valueOf(28), BigDecimal.valueOf(27)));
                assertThat(finding.cells().getFirst())
                        .isEqualTo(new CellId("applications.granted_full.natural_person"));
                assertThat(finding.cells().getLast())
                        .isEqualTo(new CellId("applications.handled_total.natural_person"));
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
            for (Column column :
                    form.edition().tables().get(1).blocks().getFirst().columns()) {
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

    @Nested
    class ApplicantsAddUpToTheTotal {

        @Test
        void rejectsRowWhoseApplicantsDoNotAddUp() {
            FilledForm form =
                    FilledForms.with(FilledForms.prefecture2025(), "applications.refused.third_party.total", 50);

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

    @Nested
    class ResultsOfDisputesAddUpToTheTotal {

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
            FilledForm form = FilledForms.with(
                    FilledForms.hongze2023(), "disputes.reconsideration.other_result", CellValue.BLANK);

            assertThat(findings(form, "R04"))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.ERROR, Severity.INFO);
        }
    }

    @Nested
    class NumbersLieInTheDomainOfTheirCell {

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

    @Nested
    class ReportsAreComplete {

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
            FilledForm blank =
                    FilledForms.with(FilledForms.tongjiang2024(), "disclosure.rules.issued", CellValue.BLANK);
            FilledForm notApplicable = FilledForms.with(blank, "disclosure.rules.repealed", CellValue.NOT_APPLICABLE);
            FilledForm form = FilledForms.without(notApplicable, "disclosure.rules.in_force");

            assertThat(findings(form)).singleElement().satisfies(finding -> {
                assertThat(finding.ruleId()).isEqualTo("R06");
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.cells()).hasSize(3);
                assertThat(finding.message().zh())
                        .isEqualTo("“主动公开政府信息情况”表有3格没有数字：规章“本年制发件数”（空白）、规章“本年废止件数”（填“不适用”）、"
                                + "规章“现行有效件数”（缺）。请补全；没有发生的，请填0。");
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
            List<Finding> findings =
                    new RuleCheck().findings(FilledForms.tongjiang2024(), Set.of("s1", "s2", "s3", "s4"));

            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.message().zh()).contains("“存在的主要问题及改进情况”“其他需要报告的事项”");
            });
        }
    }
}
