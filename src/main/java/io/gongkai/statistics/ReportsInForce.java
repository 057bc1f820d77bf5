package io.gongkai.statistics;

import io.gongkai.body.Body;
import io.gongkai.division.BodyId;
import io.gongkai.form.CellId;
import io.gongkai.form.Scope;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The reports in force in one state of the filings, and what they add up to. */
interface ReportsInForce {

    /** Those of that scope of these bodies for a year, by body. */
    List<ReportInForce> of(int year, Scope scope, Collection<Body> bodies);

    /**
     * What the numbers of each list of these reports add up to, by the list's place. A cell in which nothing but zeros
     * stands is absent.
     */
    List<Map<CellId, BigDecimal>> totals(List<List<ReportInForce>> lists);

    /** What section six of these reports says of the information processing fee; silent ones are absent. */
    Map<BodyId, ProcessingFee> fees(Collection<ReportInForce> reports);

    /** The errors of those of these reports that were filed as they were published. */
    Map<BodyId, PublishedErrors> errors(Collection<ReportInForce> reports);

    /** What was found about those of these reports about which anything was. */
    Map<BodyId, FindingRepository.Counts> findings(Collection<ReportInForce> reports);
}
