package io.gongkai.report;

import io.gongkai.access.Caller;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.log.LogRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where two people are needed to accept a report. An office asks for it for what its area's reports are accepted by:
 * those of the governments below it and of the bodies that file under it or below. Nobody below can do without.
 */
@ApplicationScoped
class SecondPerson {

    private final SecondPersonRepository choices;
    private final LogRepository log;
    private final DivisionRegister divisions;
    private final Clock clock;

    SecondPerson(SecondPersonRepository choices, LogRepository log, DivisionRegister divisions, Clock clock) {
        this.choices = choices;
        this.log = log;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** What comes of setting it. */
    sealed interface Outcome {
        record Done(AcceptanceView acceptance) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /** Whether a report needs a second person: where any office that decides about it, or one above, asks for it. */
    boolean isNeeded(ReportKey key) {
        DivisionTree tree = divisions.in(key.year());
        Stream<DivisionCode> above = tree.ancestors(key.division()).stream().map(Division::code);
        List<DivisionCode> deciding =
                (key.body().isGovernment() ? above : Stream.concat(above, Stream.of(key.division()))).toList();
        return choices.latest(deciding).stream().anyMatch(SecondPersonRepository.Choice::required);
    }

    /** How reports of a division's area are accepted; empty for a code that was never used. */
    @Transactional
    Optional<AcceptanceView> of(DivisionCode division) {
        return divisions.lastWith(division).map(tree -> view(division, tree));
    }

    /** An administrator's matter: what binds every reviewer is not for one of them to undo. */
    @Transactional
    Outcome set(DivisionCode division, boolean required, Caller caller) {
        Optional<DivisionTree> tree = divisions.lastWith(division);
        if (tree.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!caller.mayRule(division, tree.get())) {
            return new Outcome.NotAllowed();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long row = choices.set(division, required, now, caller.id());
        Outcome done = new Outcome.Done(view(division, tree.get()));
        log.append(new LogRepository.Change(
                "second_person",
                row,
                now,
                division.value(),
                now.atZone(clock.getZone()).getYear(),
                "region",
                0));
        return done;
    }

    private AcceptanceView view(DivisionCode division, DivisionTree tree) {
        List<DivisionCode> deciding = Stream.concat(
                        tree.ancestors(division).stream().map(Division::code), Stream.of(division))
                .toList();
        return AcceptanceView.of(division, choices.latest(deciding), tree);
    }
}
