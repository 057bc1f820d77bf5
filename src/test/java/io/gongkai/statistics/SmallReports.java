package io.gongkai.statistics;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Region reports of zeros but for a few numbers, put straight into the tables. */
@ApplicationScoped
class SmallReports {

    static final String NEW = "applications.new_received.total";
    static final String HANDLED = "applications.handled_total.total";
    static final String GRANTED = "applications.granted_full.total";
    static final String FEES = "disclosure.fees.amount_wan_yuan";

    private final StoredReports stored;
    private final Editions editions;

    SmallReports(StoredReports stored, Editions editions) {
        this.stored = stored;
        this.editions = editions;
    }

    /** @param fees null for an edition that has none */
    void file(String division, int year, String form, int received, int handled, int granted, @Nullable String fees) {
        Map<CellId, CellValue> values = zeros(editions.find(form).orElseThrow());
        values.put(new CellId(NEW), new CellValue.Count(received));
        values.put(new CellId(HANDLED), new CellValue.Count(handled));
        values.put(new CellId(GRANTED), new CellValue.Count(granted));
        if (fees != null) {
            values.put(new CellId(FEES), new CellValue.Amount(new BigDecimal(fees)));
        }
        file(division, year, form, values);
    }

    void file(String division, int year, String form, Map<CellId, CellValue> values) {
        stored.file(division, year, Scope.REGION, editions.find(form).orElseThrow(), values);
    }

    static Map<CellId, CellValue> zeros(Edition edition) {
        Map<CellId, CellValue> values = new HashMap<>();
        for (Cell cell : edition.cells()) {
            values.put(
                    cell.id(), cell.unit().isMoney() ? new CellValue.Amount(BigDecimal.ZERO) : new CellValue.Count(0));
        }
        return values;
    }
}
