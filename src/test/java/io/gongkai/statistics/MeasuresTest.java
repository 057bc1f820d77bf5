package io.gongkai.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongkai.division.BodyId;
import io.gongkai.form.CellId;
import io.gongkai.form.Editions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static final Editions EDITIONS = Editions.bundled();
    private static final Measures MEASURES = Measures.bundled(EDITIONS);

    /** The worked example: 14069 received, 560 carried in, 13810 handled, 819 carried out. */
    private static final Map<String, Integer> HANGZHOU_2025 = Map.ofEntries(
            Map.entry("applications.new_received.total", 14069),
            Map.entry("applications.new_received.natural_person", 13612),
            Map.entry("applications.carried_in.total", 560),
            Map.entry("applications.handled_total.total", 13810),
            Map.entry("applications.carried_out.total", 819),
            Map.entry("applications.granted_full.total", 5548),
            Map.entry("applications.granted_part.total", 2168),
            Map.entry("applications.other.other.total", 965),
            Map.entry("disputes.reconsideration.upheld", 376),
            Map.entry("disputes.reconsideration.corrected", 97),
            Map.entry("disputes.reconsideration.other_result", 196),
            Map.entry("disputes.reconsideration.pending", 121),
            Map.entry("disputes.reconsideration.total", 790),
            Map.entry("disputes.litigation_direct.total", 56),
            Map.entry("disputes.litigation_after_recon.total", 156));

    @Test
    void computesTheIndicatorsOfWorkedExample() {
        CellSums sums = sums(HANGZHOU_2025, report("F2021", Map.of()));
        assertThat(value("disclosure_rate", sums)).isEqualTo(new BigDecimal("0.558726"));
        assertThat(value("conclusion_rate", sums)).isEqualTo(new BigDecimal("0.944015"));
        assertThat(value("carry_rate", sums)).isEqualTo(new BigDecimal("0.055985"));
        assertThat(value("other_rate", sums)).isEqualTo(new BigDecimal("0.069877"));
        assertThat(value("natural_person_share", sums)).isEqualTo(new BigDecimal("0.967517"));
        assertThat(value("recon_correction_rate", sums)).isEqualTo(new BigDecimal("0.144993"));
        assertThat(value("recon_correction_rate_of_total", sums)).isEqualTo(new BigDecimal("0.122785"));
        assertThat(value("litig_total", sums)).hasToString("212");
        assertThat(value("disputes_per_100_handled", sums)).isEqualTo(new BigDecimal("7.255612"));
    }

    @Test
    void hasNoRateWhereThereIsNothingToDivideBy() {
        Measure.Value zero = view("disclosure_rate", sums(Map.of(), report("F2021", Map.of())));
        assertThat(zero.value()).isNull();
        assertThat(zero.denominator()).isEqualTo(Figure.count(BigDecimal.ZERO));
        Measure.Value nobody = view("disclosure_rate", sums(Map.of()));
        assertThat(nobody.value()).isNull();
        assertThat(nobody.denominator()).isNull();
    }

    @Test
    void hasNoRateWhereTermHasNoNumber() {
        CellId full = new CellId("applications.granted_full.total");
        CellSums sums = sums(HANGZHOU_2025, report("F2021", Map.of(full, Mark.BLANK)));
        assertThat(value("disclosure_rate", sums)).isNull();
        assertThat(reports("disclosure_rate", sums)).isZero();
    }

    @Test
    void saysHowManyReportsAnIndicatorStandsOn() {
        CellId handled = new CellId("applications.handled_total.total");
        CellSums sums = sums(
                HANGZHOU_2025,
                report("F2021", Map.of()),
                report("F2019", Map.of()),
                report("F2021", Map.of(handled, Mark.NOT_APPLICABLE)));
        assertThat(reports("new_received", sums)).isEqualTo(3);
        assertThat(reports("disclosure_rate", sums)).isEqualTo(2);
        assertThat(reports("administrative_fees", sums)).isEqualTo(2);
    }

    @Test
    void countsTheOneRowOfOtherOutcomesInTheirRate() {
        Map<CellId, Mark> oneRow = new HashMap<>();
        EDITIONS.find("F2021").orElseThrow().alternatives().forEach(alternative -> {
            alternative.statutoryCells().forEach(cell -> oneRow.put(cell, Mark.MISSING));
            alternative.insteadCells().forEach(cell -> oneRow.put(cell, Mark.NUMBER));
        });
        CellSums sums = sums(
                Map.of("applications.other_all.total", 3, "applications.handled_total.total", 4),
                report("F2021", oneRow));
        assertThat(value("other_rate", sums)).isEqualTo(new BigDecimal("0.750000"));
        assertThat(reports("other_rate", sums)).isOne();
    }

    @Test
    void writesItsFormulas() {
        assertThat(indicator("disclosure_rate").formula())
                .isEqualTo("(granted_full + granted_part) / applications.handled_total.total");
        assertThat(indicator("new_received").formula()).isEqualTo("applications.new_received.total");
        assertThat(indicator("disputes_per_100_handled").formula()).startsWith("100 * (");
        assertThat(indicator("timely_share").formula()).isEqualTo("reports.in_time / reports.expected");
        assertThat(indicator("days_late").formula()).isEqualTo("reports.days_late / reports.filed");
    }

    @Test
    void refusesDictionaryThatSpeaksOfWhatIsNotThere() {
        String good = "id: x, label: [一, one], definition: [一, one], unit: cases";
        assertRefused(
                "{%s, count: [applications.nothing.total], editions: [F2021]}".formatted(good), "F2021 has neither");
        assertRefused("{%s, count: [disclosure.fees.amount_wan_yuan], editions: [F2019]}".formatted(good), "F2019");
        assertRefused("{%s, count: [refused], editions: [F1999]}".formatted(good), "no edition F1999");
        assertRefused("{%s, count: [refused], editions: [F2021], notes: [none]}".formatted(good), "no note none");
        assertRefused("{%s, count: [], editions: [F2021]}".formatted(good), "nothing is counted");
        String twice = "{%s, count: [refused], editions: [F2021]}".formatted(good);
        assertRefused(twice + ", " + twice, "twice");
        assertThatThrownBy(() -> read("indicators: []\nnotes: [{id: n, text: [一, one], cells: [nothing.*]}]"))
                .isInstanceOf(InvalidMeasures.class)
                .hasMessageContaining("no edition has a cell nothing.*");
    }

    private static void assertRefused(String indicators, String because) {
        assertThatThrownBy(() -> read("indicators: [" + indicators + "]\nnotes: []"))
                .isInstanceOf(InvalidMeasures.class)
                .hasMessageContaining("measures.yaml")
                .hasMessageContaining(because);
    }

    private static Measures read(String yaml) throws IOException {
        return Measures.read(EDITIONS, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Object value(String indicator, CellSums sums) {
        return view(indicator, sums).value();
    }

    private static Measure.Value view(String indicator, CellSums sums) {
        return indicator(indicator).value(sums, Inputs.NONE);
    }

    private static int reports(String indicator, CellSums sums) {
        AreaFigures figures = new AreaFigures(Territory.NONE, List.of(), sums, List.of(), Inputs.NONE);
        return MeasureBase.of(new Measure.OfIndicator(indicator(indicator)), figures)
                .numbers();
    }

    private static Indicator indicator(String id) {
        return MEASURES.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static CellSums sums(Map<String, Integer> totals, ReportInForce... reports) {
        Map<CellId, BigDecimal> numbers = new HashMap<>();
        totals.forEach((cell, number) -> numbers.put(new CellId(cell), BigDecimal.valueOf(number)));
        FormCells expected = FormCells.of(EDITIONS.find("F2021").orElseThrow());
        return new CellSums(List.of(expected), List.of(reports), numbers);
    }

    private static ReportInForce report(String edition, Map<CellId, Mark> marks) {
        FormCells form = FormCells.of(EDITIONS.find(edition).orElseThrow());
        return new ReportInForce(
                new BodyId("330102"), 1, 1, ReviewStatus.FILED, form, Instant.EPOCH, Instant.EPOCH, marks);
    }
}
