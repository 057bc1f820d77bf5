package io.gongkai.report;

import io.gongkai.access.Caller;
import io.gongkai.body.BodyRegister;
import io.gongkai.division.DivisionRegister;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.Section;
import io.gongkai.log.LogRepository;
import io.gongkai.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the decisions of the offices above. The report's row is held while one is taken, and each is taken about a state
 * that the caller has read: of two offices acting at once the second is told that it has changed.
 */
@ApplicationScoped
class Reviews {

    private final ReportRepository reports;
    private final RevisionRepository revisions;
    private final DecisionRepository decisions;
    private final SecondPerson secondPerson;
    private final LogRepository log;
    private final Editions editions;
    private final DivisionRegister divisions;
    private final BodyRegister bodies;
    private final Clock clock;

    Reviews(
            ReportRepository reports,
            RevisionRepository revisions,
            DecisionRepository decisions,
            SecondPerson secondPerson,
            LogRepository log,
            Editions editions,
            DivisionRegister divisions,
            BodyRegister bodies,
            Clock clock) {
        this.reports = reports;
        this.revisions = revisions;
        this.decisions = decisions;
        this.secondPerson = secondPerson;
        this.log = log;
        this.editions = editions;
        this.divisions = divisions;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What becomes of a decision. */
    sealed interface Outcome {
        record Decided(RevisionView revision, StateTag tag) implements Outcome {}

        record NotFiled() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** The caller names no state that it is based on. */
        record NoBasis() implements Outcome {}

        /** Another revision or decision came between. */
        record Changed(Status status) implements Outcome {}

        record NotInThisState(Status status) implements Outcome {}

        /** It needs a second person, and the caller is the first. */
        record SamePerson(String by) implements Outcome {}

        /** A reason is about a cell or a section that the report's form does not have. */
        record Invalid(List<Violation> violations) implements Outcome {}
    }

    /** @param basis the tags the caller has read, as they were sent */
    @Transactional
    Outcome decide(
            ReportKey key,
            Decision.Kind asked,
            List<Decision.Reason> reasons,
            Optional<Set<String>> basis,
            Caller caller) {
        if (!caller.mayReview(key.body(), key.division(), divisions.in(key.year()))) {
            return new Outcome.NotAllowed();
        }
        Optional<StoredReport> held = reports.hold(key).filter(found -> found.inForce != null);
        if (held.isEmpty()) {
            return new Outcome.NotFiled();
        }
        StoredReport report = held.get();
        Revision revision = revisions.findById(report.inForce);
        Edition edition = editions.find(revision.edition).orElseThrow();
        List<Violation> violations = unknown(reasons, edition);
        if (!violations.isEmpty()) {
            return new Outcome.Invalid(violations);
        }
        if (basis.isEmpty()) {
            return new Outcome.NoBasis();
        }
        List<Decision> before = decisions.of(revision.id);
        int taken = before.size();
        if (!basis.get().contains(new StateTag(revision.number, taken).toString())) {
            return new Outcome.Changed(report.status());
        }
        Optional<Decision> proposal =
                before.reversed().stream().limit(1).filter(Decision::isProposal).findFirst();
        if (!asked.isOpenTo(report.status(), proposal.isPresent())) {
            return new Outcome.NotInThisState(report.status());
        }
        boolean two = asked == Decision.Kind.ACCEPTED && secondPerson.isNeeded(key);
        if (two && proposal.isPresent() && proposal.get().actor().equals(caller.id())) {
            return new Outcome.SamePerson(proposal.get().by());
        }
        Decision.Kind kind = two && proposal.isEmpty() ? Decision.Kind.PROPOSED : asked;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long decision = decisions.add(revision.id, kind, reasons, now, caller.id());
        report.status = kind.leadsTo().id();
        reports.flush();
        Outcome decided = new Outcome.Decided(
                RevisionView.of(
                        report,
                        revision,
                        DecisionView.of(decisions.of(revision.id), edition),
                        divisions.in(key.year()),
                        bodies.titles(List.of(key.body())).of(key.body(), key.year())),
                new StateTag(revision.number, taken + 1));
        log.append(new LogRepository.Change(
                kind.id(),
                decision,
                now,
                key.division().value(),
                key.year(),
                key.scope().id(),
                revision.number,
                key.bodyInLog()));
        return decided;
    }

    private static List<Violation> unknown(List<Decision.Reason> reasons, Edition edition) {
        Set<String> cells = edition.index().keySet().stream().map(CellId::value).collect(Collectors.toSet());
        Set<String> sections = edition.sections().stream().map(Section::id).collect(Collectors.toSet());
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            Decision.Reason reason = reasons.get(i);
            for (int j = 0; j < reason.cells().size(); j++) {
                String id = reason.cells().get(j);
                if (!cells.contains(id)) {
                    violations.add(Violation.of(
                            "/reasons/%d/cells/%d".formatted(i, j),
                            "%s版没有单元格“%s”。".formatted(edition.id(), id),
                            "Edition %s has no cell \"%s\".".formatted(edition.id(), id)));
                }
            }
            for (int j = 0; j < reason.sections().size(); j++) {
                String id = reason.sections().get(j);
                if (!sections.contains(id)) {
                    violations.add(Violation.of(
                            "/reasons/%d/sections/%d".formatted(i, j),
                            "没有“%s”这一部分；各部分为s1至s6。".formatted(id),
                            "There is no section \"%s\"; they are s1 to s6.".formatted(id)));
                }
            }
        }
        return violations;
    }
}
