package io.gongkai.statistics;

import io.gongkai.form.CellId;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Adds up the numbers of many areas at once. */
@ApplicationScoped
class SeriesRepository {

    private static final String MOMENT = "SELECT at FROM log_entry WHERE number <= ? ORDER BY number DESC LIMIT 1";

    private final Session session;
    private final NumbersRepository numbers;

    SeriesRepository(Session session, NumbersRepository numbers) {
        this.session = session;
        this.numbers = numbers;
    }

    /** When a state of the filings came about; null before anything was filed. */
    @Nullable
    Instant moment(long snapshot) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(MOMENT)) {
                statement.setLong(1, snapshot);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : null;
                }
            }
        });
    }

    /**
     * What the stored numbers of each area's reports add up to, by the area's place in the list. A cell in which nothing
     * but zeros stands is absent.
     */
    List<Map<CellId, BigDecimal>> totals(List<List<ReportInForce>> areas) {
        Map<Long, List<Totals>> byRevision = new HashMap<>();
        List<Totals> totals = new ArrayList<>();
        for (List<ReportInForce> area : areas) {
            Totals own = new Totals();
            totals.add(own);
            area.forEach(report -> byRevision
                    .computeIfAbsent(report.revision(), _ -> new ArrayList<>(1))
                    .add(own));
        }
        numbers.each(byRevision.keySet(), one -> byRevision.get(one.revision()).forEach(own -> own.add(one)));
        return totals.stream().map(numbers::byCell).toList();
    }
}
