package io.gongkai.statistics;

import io.gongkai.parquet.ParquetColumn;
import io.gongkai.parquet.ParquetFile;
import io.gongkai.table.Csv;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Whole years as files, written part by part: no more than some areas are in memory at once. */
@ApplicationScoped
class WholeYearFile {

    /** So that asking for everything does not keep others from the database; further ones wait. */
    private static final int AT_ONCE = 2;

    private static final int DECIMALS = 6;

    private final Series series;
    private final Optional<String> licence;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    WholeYearFile(Series series, @ConfigProperty(name = "gongkai.data.licence") Optional<String> licence) {
        this.series = series;
        this.licence = licence;
    }

    void write(WholeYear year, WholeYearFormat format, OutputStream out) throws IOException {
        turns.acquireUninterruptibly();
        try {
            switch (format) {
                case PARQUET -> parquet(year, out);
                case CSV -> csv(year, out);
            }
        } finally {
            turns.release();
        }
    }

    private Iterator<SeriesView> parts(WholeYear year) {
        return year.parts().map(this::part).iterator();
    }

    private SeriesView part(SeriesQuery.Asked question) {
        return switch (series.page(question)) {
            case Answered.Found<SeriesView>(SeriesView view) -> view;
            case Answered.NoSuchSnapshot<SeriesView> missing ->
                throw new IllegalStateException("a snapshot that was there before: " + missing.asked());
        };
    }

    private void csv(WholeYear year, OutputStream out) throws IOException {
        Set<String> explained = new HashSet<>();
        boolean first = true;
        for (Iterator<SeriesView> parts = parts(year); parts.hasNext(); first = false) {
            String text = Csv.of(SeriesTable.of(parts.next(), explained), false);
            out.write((first ? text : text.substring(text.indexOf('\n') + 1)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void parquet(WholeYear year, OutputStream out) throws IOException {
        Iterator<SeriesView> parts = parts(year);
        SeriesView part = parts.next();
        ParquetFile file = new ParquetFile(out, columns(), about(year, part));
        rows(part, file);
        while (parts.hasNext()) {
            rows(parts.next(), file);
        }
        file.finish();
    }

    private static List<ParquetColumn> columns() {
        List<ParquetColumn> columns = new ArrayList<>();
        for (String name : SeriesTable.COLUMNS) {
            if (name.equals("value")) {
                columns.add(new ParquetColumn.Decimal(name, DECIMALS));
                columns.add(new ParquetColumn.Floating("value_double"));
                columns.add(new ParquetColumn.Text("status"));
            } else if (SeriesTable.TEXTS.contains(name)) {
                columns.add(new ParquetColumn.Text(name));
            } else if (SeriesTable.COUNTS.contains(name)) {
                columns.add(new ParquetColumn.Whole(name));
            } else {
                columns.add(new ParquetColumn.Decimal(name, 0));
            }
        }
        return columns;
    }

    private static void rows(SeriesView part, ParquetFile file) throws IOException {
        List<List<@Nullable String>> rows = SeriesTable.of(part).rows();
        for (int number = 0; number < rows.size(); number++) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int place = 0; place < SeriesTable.COLUMNS.size(); place++) {
                String name = SeriesTable.COLUMNS.get(place);
                String value = rows.get(number).get(place);
                if (SeriesTable.TEXTS.contains(name)) {
                    values.add(value);
                } else if (SeriesTable.COUNTS.contains(name)) {
                    values.add(value == null ? null : Integer.valueOf(value));
                } else {
                    values.add(value == null ? null : new BigDecimal(value));
                }
                if (name.equals("value")) {
                    values.add(value == null ? null : Double.valueOf(value));
                    values.add(ObservationStatus.of(part.observations().get(number))
                            .name());
                }
            }
            file.row(values);
        }
    }

    /** @param first the part that has the nation */
    private Map<String, String> about(WholeYear year, SeriesView first) {
        SeriesView.Observation nation = first.observations().getFirst();
        Map<String, String> about = new HashMap<>();
        about.put("gongkai.source", "各级人民政府政府信息公开工作年度报告");
        about.put("gongkai.year", String.valueOf(year.year()));
        about.put("gongkai.snapshot", String.valueOf(year.state().number()));
        Instant at = year.state().at();
        if (at != null) {
            about.put("gongkai.snapshot_at", at.toString());
        }
        about.put("gongkai.bodies", first.bodies());
        about.put("gongkai.scope", first.scope());
        Optional.ofNullable(first.kind()).ifPresent(kind -> about.put("gongkai.kind", kind));
        about.put("gongkai.figures", first.figures());
        about.put("gongkai.expected", String.valueOf(nation.expected()));
        about.put("gongkai.reported", String.valueOf(nation.reported()));
        licence.ifPresent(terms -> about.put("gongkai.licence", terms));
        return about;
    }
}
