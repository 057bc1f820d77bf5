package io.gongkai.statistics;

import io.gongkai.prepared.Head;
import io.gongkai.prepared.LogState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** The states of the filings that figures are asked of. */
@ApplicationScoped
class Filings {

    private final Head head;
    private final Parts parts;
    private final RollupRepository reports;
    private final SeriesRepository numbers;
    private final FindingRepository findings;

    Filings(Head head, Parts parts, RollupRepository reports, SeriesRepository numbers, FindingRepository findings) {
        this.head = head;
        this.parts = parts;
        this.reports = reports;
        this.numbers = numbers;
        this.findings = findings;
    }

    /** The number of the state that is asked for. */
    long number(SnapshotQuery asked) {
        return switch (asked) {
            case SnapshotQuery.Numbered(long number) -> number;
            case SnapshotQuery.AsOf(var moment) -> reports.snapshot(moment);
        };
    }

    <T> T now(Function<FilingState, T> answer) {
        LogState now = head.read();
        return answer.apply(new FilingState(now.number(), now.at(), parts.in(now), true));
    }

    /**
     * Answers in the state that is asked for, if there is such a one yet.
     *
     * @param when now if empty
     */
    <T> Answered<T> in(Optional<SnapshotQuery> when, Function<FilingState, T> answer) {
        if (when.isEmpty()) {
            return new Answered.Found<>(now(answer));
        }
        long asked = number(when.get());
        long last = head.read().number();
        return asked > last
                ? new Answered.NoSuchSnapshot<>(asked, last)
                : new Answered.Found<>(answer.apply(new FilingState(
                        asked, numbers.moment(asked), new StoredInForce(reports, numbers, findings, asked), false)));
    }
}
