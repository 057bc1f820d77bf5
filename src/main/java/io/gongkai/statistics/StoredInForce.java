package io.gongkai.statistics;

import io.gongkai.body.Body;
import io.gongkai.division.BodyId;
import io.gongkai.form.CellId;
import io.gongkai.form.Scope;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Read from the database, whatever is kept, and added up report by report.
 *
 * @param number the entry of the log after which they were in force
 */
record StoredInForce(RollupRepository reports, SeriesRepository numbers, FindingRepository found, long number)
        implements ReportsInForce {

    @Override
    public List<ReportInForce> of(int year, Scope scope, Collection<Body> bodies) {
        return bodies.isEmpty()
                ? List.of()
                : reports.inForce(year, scope, bodies.stream().map(Body::id).toList(), number);
    }

    @Override
    public List<Map<CellId, BigDecimal>> totals(List<List<ReportInForce>> lists) {
        return numbers.totals(lists);
    }

    @Override
    public Map<BodyId, ProcessingFee> fees(Collection<ReportInForce> of) {
        return of.isEmpty() ? Map.of() : reports.fees(of);
    }

    @Override
    public Map<BodyId, PublishedErrors> errors(Collection<ReportInForce> of) {
        return of.isEmpty() ? Map.of() : reports.errors(of);
    }

    @Override
    public Map<BodyId, FindingRepository.Counts> findings(Collection<ReportInForce> of) {
        return of.isEmpty() ? Map.of() : found.of(of);
    }
}
