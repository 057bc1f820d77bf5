package io.gongkai.repair;

import static io.gongkai.form.FilledForms.hongze2023;
import static io.gongkai.form.FilledForms.prefecture2025;
import static io.gongkai.form.FilledForms.tongjiang2024;
import static io.gongkai.form.FilledForms.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.FilledForm;
import io.gongkai.form.FilledForms;
import io.gongkai.form.Finding;
import io.gongkai.form.Hint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RepairsTest {

    private static final List<String> COLUMNS = List.of(
            "natural_person",
            "enterprise",
            "research_institution",
            "public_interest_organization",
            "legal_service_organization",
            "other_organization",
            "total");

    /** The hints of the first broken sum. */
    private static List<Hint> hints(FilledForm form) {
        return Repairs.suggested(FilledForms.findings(form), form).stream()
                .filter(finding -> finding.sides() != null)
                .map(Finding::hints)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> changes(Hint hint) {
        Map<String, String> changes = new TreeMap<>();
        hint.changes()
                .forEach(
                        change -> changes.put(change.cell().value(), change.to().toPlainString()));
        return changes;
    }

    private static FilledForm row(FilledForm form, String row, long... numbers) {
        FilledForm changed = form;
        for (int at = 0; at < numbers.length; at++) {
            changed = with(changed, "applications." + row + "." + COLUMNS.get(at), numbers[at]);
        }
        return changed;
    }

    private static long[] numbers(FilledForm form, String row) {
        return COLUMNS.stream()
                .mapToLong(column -> form.value(new CellId("applications." + row + "." + column))
                        .flatMap(CellValue::number)
                        .orElseThrow()
                        .longValueExact())
                .toArray();
    }

    @Test
    void namesTheOneCellWhoseChangeMendsRowAndColumn() {
        FilledForm form = with(prefecture2025(), "applications.unable.not_held.natural_person", 3705);
        assertThat(hints(form).getFirst()).satisfies(hint -> {
            assertThat(changes(hint)).isEqualTo(Map.of("applications.unable.not_held.natural_person", "3075"));
            assertThat(hint.certainty()).isEqualTo(Hint.Certainty.LIKELY);
            assertThat(hint.message().zh()).contains("颠倒", "3705", "3075");
        });
    }

    @Test
    void namesTwoCellsWhereOneIsNotEnough() {
        FilledForm form = with(
                with(prefecture2025(), "applications.granted_full.enterprise", 139),
                "applications.refused.third_party.natural_person",
                43);
        assertThat(hints(form).getFirst())
                .satisfies(hint -> assertThat(changes(hint))
                        .isEqualTo(Map.of(
                                "applications.granted_full.enterprise", "129",
                                "applications.refused.third_party.natural_person", "49")));
    }

    @Test
    void seesTotalsThatNobodyAddedUp() {
        List<Finding> findings = Repairs.suggested(FilledForms.findings(hongze2023()), hongze2023());
        assertThat(findings)
                .filteredOn(finding -> finding.ruleId().equals("R04"))
                .allSatisfy(finding -> {
                    Hint first = finding.hints().getFirst();
                    assertThat(first.certainty()).isEqualTo(Hint.Certainty.LIKELY);
                    assertThat(first.changes())
                            .singleElement()
                            .satisfies(change -> assertThat(change.from()).isEqualTo(BigDecimal.ZERO));
                });
    }

    @Test
    void seesRowsThatChangedPlaces() {
        FilledForm good = prefecture2025();
        FilledForm form = row(
                row(good, "handled_total", numbers(good, "granted_full")),
                "granted_full",
                numbers(good, "handled_total"));
        assertThat(hints(form).getFirst()).satisfies(hint -> {
            assertThat(changes(hint))
                    .containsEntry("applications.handled_total.total", "13810")
                    .containsEntry("applications.granted_full.total", "5548");
            assertThat(hint.message().zh()).contains("两行数字对调");
        });
    }

    @Test
    void seesNumbersThatSlippedAColumn() {
        FilledForm form = row(prefecture2025(), "carried_in", 0, 535, 6, 0, 1, 18, 0);
        assertThat(hints(form).getFirst()).satisfies(hint -> {
            assertThat(changes(hint))
                    .containsEntry("applications.carried_in.natural_person", "535")
                    .containsEntry("applications.carried_in.total", "560");
            assertThat(hint.message().zh()).contains("错位");
        });
    }

    @Test
    void offersNothingWhereNoTwoCellsExplainIt() {
        FilledForm form = with(
                with(
                        with(tongjiang2024(), "applications.granted_full.natural_person", 16),
                        "applications.unable.not_held.enterprise",
                        3),
                "applications.granted_part.total",
                40);
        assertThat(hints(form)).isEmpty();
    }

    @Test
    void leavesFindingsOfGoodReportsAlone() {
        assertThat(Repairs.suggested(FilledForms.findings(tongjiang2024()), tongjiang2024()))
                .isEqualTo(FilledForms.findings(tongjiang2024()));
    }
}
