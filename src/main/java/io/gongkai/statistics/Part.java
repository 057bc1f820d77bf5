package io.gongkai.statistics;

import io.gongkai.division.BodyId;
import io.gongkai.prepared.LogState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the governments directly below one division have reported for a year: the smallest thing of which larger figures
 * are added.
 *
 * @param state the state of the filings that it is of
 * @param reports in force, by body
 * @param filed what the numbers of all of them add up to
 * @param accepted what those that are accepted add up to
 */
record Part(
        LogState state,
        List<ReportInForce> reports,
        Totals filed,
        Totals accepted,
        Map<BodyId, ProcessingFee> fees,
        Map<BodyId, PublishedErrors> errors,
        Map<BodyId, FindingRepository.Counts> findings) {

    Part {
        reports = List.copyOf(reports);
        fees = Map.copyOf(fees);
        errors = Map.copyOf(errors);
        findings = Map.copyOf(findings);
    }

    /** What some of its reports add up to, if it is known: all of them, or those that are accepted. */
    Optional<Totals> totals(Collection<ReportInForce> some) {
        if (some.size() == reports.size()) {
            return Optional.of(filed);
        }
        boolean isAccepted = some.stream().allMatch(Basis.ACCEPTED::takes)
                && some.size() == reports.stream().filter(Basis.ACCEPTED::takes).count();
        return isAccepted ? Optional.of(accepted) : Optional.empty();
    }

    /** About how many bytes it takes. */
    int weight() {
        int marks = reports.stream().mapToInt(report -> report.marks().size()).sum();
        int sums = filed.weight() + (accepted == filed ? 0 : accepted.weight());
        return 500
                + reports.size() * 150
                + marks * 32
                + sums
                + (fees.size() + errors.size()) * 200
                + findings.size() * 60;
    }
}
