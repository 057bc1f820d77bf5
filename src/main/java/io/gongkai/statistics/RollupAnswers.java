package io.gongkai.statistics;

import io.gongkai.prepared.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Roll-ups in the terms of HTTP. */
@ApplicationScoped
class RollupAnswers {

    private final Rollups rollups;
    private final FigureAnswers answers;

    RollupAnswers(Rollups rollups, FigureAnswers answers) {
        this.rollups = rollups;
        this.answers = answers;
    }

    /** What is prepared where it is asked for as it is now, as JSON. */
    Question question(RollupQuery asked) {
        return answers.question(asked.page(), asked.sources(), SeriesFormat.JSON.id());
    }

    Response answer(RollupQuery asked, PageQuery page, SeriesFormat format) {
        String name = "rollup-%s-%d".formatted(asked.area(), asked.year());
        return switch (format) {
            case JSON ->
                answers.of(
                        rollups.in(page.when(), asked),
                        rollup -> Response.ok(rollup, MediaType.APPLICATION_JSON_TYPE)
                                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                                .build());
            case CSV, XLSX -> answers.of(rollups.table(asked, page), table -> answers.table(table, page, format, name));
            case JSON_STAT, SDMX_CSV ->
                answers.of(rollups.table(asked, page), table -> answers.cube(table.series(), page, format, name));
        };
    }
}
