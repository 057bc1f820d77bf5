package io.gongkai.statistics;

import io.gongkai.form.Text;
import io.gongkai.table.Csv;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Series in the formats of statistical offices, with the terms of use that whoever runs the service states. */
@ApplicationScoped
class SeriesFile {

    private final Optional<Text> licence;

    SeriesFile(@ConfigProperty(name = "gongkai.data.licence") Optional<String> licence) {
        this.licence = licence.map(terms -> new Text(terms, terms));
    }

    byte[] sdmx(SeriesView series) {
        return Csv.of(SeriesSdmx.of(series), false).getBytes(StandardCharsets.UTF_8);
    }

    /** Areas in the order of a ranking, with their ranks. */
    JsonStat jsonStat(RankingView ranking) {
        return JsonStat.of(ranking.series(), licence)
                .ranked(
                        ranking.rows().stream().map(RankingView.Row::rank).toList(),
                        ranking.rows().stream().map(RankingView.Row::unranked).toList());
    }

    /** @param series of whole areas */
    JsonStat jsonStat(SeriesView series) {
        return JsonStat.of(series, licence);
    }
}
