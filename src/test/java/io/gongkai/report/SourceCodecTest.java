package io.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongkai.document.Place;
import io.gongkai.document.Source;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.FilledForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sources come back as they were written, in the words of this version and of those before. */
class SourceCodecTest {

    private static final Edition EDITION = Editions.bundled().find("F2021").orElseThrow();
    private static final CellId FEES = new CellId("disclosure.fees.amount_wan_yuan");
    private static final CellId ISSUED = new CellId("disclosure.rules.issued");
    private static final CellId REPEALED = new CellId("disclosure.rules.repealed");
    private static final CellId PENALTIES = new CellId("disclosure.penalty.decisions");

    private static final FilledForm FORM = new FilledForm(
            EDITION,
            Map.of(
                    FEES,
                    new CellValue.Amount(new BigDecimal("16671.4808")),
                    ISSUED,
                    CellValue.BLANK,
                    REPEALED,
                    CellValue.NOT_APPLICABLE,
                    PENALTIES,
                    new CellValue.Count(347)));

    private static Source at(CellId id, String raw) {
        return new Source(new Place.Pointer("/cells/" + id), raw);
    }

    private static SourceCodec.Sources json(String fees) {
        return new SourceCodec.Sources(
                Map.of(
                        FEES, at(FEES, fees),
                        ISSUED, at(ISSUED, ""),
                        REPEALED, at(REPEALED, "/"),
                        PENALTIES, at(PENALTIES, "347")),
                Set.of());
    }

    private static SourceCodec.Sources again(SourceCodec.Sources sources) throws IOException {
        JsonNode stored =
                new ObjectMapper().readTree(SourceCodec.write(sources, FORM).toString());
        return SourceCodec.read(stored, FORM);
    }

    @Test
    void keepsOfJsonWhatTheFormDoesNotTell() throws IOException {
        assertThat(SourceCodec.write(json("16671.4808"), FORM)).hasToString("{\"json\":{},\"inferred\":[]}");
        assertThat(SourceCodec.write(json("16671.48080"), FORM))
                .hasToString("{\"json\":{\"disclosure.fees.amount_wan_yuan\":\"16671.48080\"},\"inferred\":[]}");
        assertThat(again(json("16671.4808"))).isEqualTo(json("16671.4808"));
        assertThat(again(json("16671.48080"))).isEqualTo(json("16671.48080"));
    }

    @Test
    void keepsAllOfWhatStandsElsewhere() throws IOException {
        Map<CellId, Source> cells = new HashMap<>(json("1").cells());
        cells.put(PENALTIES, new Source(new Place.TableCell(1, 2, 3), "347"));
        SourceCodec.Sources mixed = new SourceCodec.Sources(cells, Set.of());
        assertThat(again(mixed)).isEqualTo(mixed);

        SourceCodec.Sources inferred = new SourceCodec.Sources(json("1").cells(), Set.of(ISSUED));
        assertThat(again(inferred)).isEqualTo(inferred);

        Map<CellId, Source> fewer = new LinkedHashMap<>(json("1").cells());
        fewer.remove(ISSUED);
        assertThat(again(new SourceCodec.Sources(fewer, Set.of())).cells()).isEqualTo(fewer);
    }

    @Test
    void readsWhatWasWrittenBefore() throws IOException {
        JsonNode stored = new ObjectMapper().readTree("""
                {"cells": {"disclosure.penalty.decisions": ["347", "json", "/cells/disclosure.penalty.decisions"]}, "inferred": []}""");
        assertThat(SourceCodec.read(stored, FORM).cells()).isEqualTo(Map.of(PENALTIES, at(PENALTIES, "347")));
    }
}
