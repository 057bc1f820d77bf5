package io.gongkai.report;

import io.gongkai.body.Body;
import io.gongkai.division.DivisionCode;
import io.gongkai.document.Reading;
import io.gongkai.document.Refusal;
import io.gongkai.form.Finding;
import io.gongkai.form.Scope;
import io.gongkai.form.Severity;
import io.gongkai.form.Text;
import io.gongkai.narrative.ProcessingFee;
import io.gongkai.problem.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What examining a submission gives. */
public sealed interface Examined {

    /**
     * A report that was read, whose place is known, and whose numbers were checked.
     *
     * @param division whose government's it is, or under whose government the body files
     * @param organ the body that files under it; null for a government's report, and for an organ's where nobody can say
     *     which bodies there are (on the command line)
     * @param findings of reading and of the rules, the gravest first
     */
    record Report(
            DivisionCode division,
            @Nullable Body organ,
            int year,
            Scope scope,
            Reading.Read reading,
            List<Finding> findings)
            implements Examined {
        public Report {
            findings = List.copyOf(findings);
        }

        /** What section six says of the information processing fee. */
        public Optional<ProcessingFee> processingFee() {
            return ProcessingFee.of(reading.narrative(), year);
        }

        /** Whether it breaks a rule that no report may break. */
        public boolean hasErrors() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    /**
     * Whose report it is, or for which year, cannot be told from it; the caller is asked.
     *
     * @param parameter the parameter that answers: {@code division}, {@code body} or {@code year}
     * @param candidates the divisions or bodies it may be, empty if none was found
     * @param read what was read; its numbers are not lost by the question
     * @param findings of reading and of the rules, the gravest first
     */
    record Question(
            String parameter, Text question, List<Candidate> candidates, Reading.Read read, List<Finding> findings)
            implements Examined {
        public Question {
            candidates = List.copyOf(candidates);
            findings = List.copyOf(findings);
        }
    }

    /** What was read of a submission, also where it is not clear whose report it is. */
    default Optional<Reading.Read> whatWasRead() {
        return switch (this) {
            case Report report -> Optional.of(report.reading());
            case Question question -> Optional.of(question.read());
            case Refused refused -> Optional.empty();
            case Invalid invalid -> Optional.empty();
        };
    }

    /**
     * A division or a body that a name may mean.
     *
     * @param id what the parameter takes
     * @param fullName of a division with the names of those above it
     */
    record Candidate(String id, String fullName) {}

    /** The document cannot be read. */
    record Refused(Refusal refusal, Text detail) implements Examined {}

    /** The request is not as it must be; every violation at once. */
    record Invalid(boolean unreadable, List<Violation> violations) implements Examined {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
