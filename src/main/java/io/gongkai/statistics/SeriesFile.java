package io.gongkai.statistics;

import io.gongkai.form.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Series as files, with the terms of use that whoever runs the service states. */
@ApplicationScoped
class SeriesFile {

    private final Optional<Text> licence;

    SeriesFile(@ConfigProperty(name = "gongkai.data.licence") Optional<String> licence) {
        this.licence = licence.map(terms -> new Text(terms, terms));
    }

    byte[] csv(Tabular.Table table, boolean withByteOrderMark) {
        return SeriesCsv.of(table.columns(), table.rows(), withByteOrderMark).getBytes(StandardCharsets.UTF_8);
    }

    byte[] sdmx(SeriesView series) {
        return SeriesCsv.of(SeriesSdmx.COLUMNS, SeriesSdmx.rows(series), false).getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(Tabular page) {
        return SeriesWorkbook.of(page, licence);
    }

    /** @param series of whole areas */
    JsonStat jsonStat(SeriesView series) {
        return JsonStat.of(series, licence);
    }
}
