package io.gongkai.report;

import io.gongkai.body.BodyDirectory;
import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.document.Documents;
import io.gongkai.document.Reading;
import io.gongkai.form.Editions;
import io.gongkai.form.Finding;
import io.gongkai.form.RuleCheck;
import io.gongkai.form.Scope;
import io.gongkai.narrative.NarrativeCheck;
import io.gongkai.problem.Violation;
import io.gongkai.repair.Repairs;
import io.gongkai.rule.FiledReport;
import io.gongkai.rule.ReportRules;
import io.gongkai.rule.RuleBook;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Examines a report without storing anything: reads it, finds out whose it is and for which year, and checks its
 * numbers. The filing call, the dry run, the offline checker and the accuracy measure all go through here.
 */
public final class Examination {

    /** Annual reports on disclosure exist since the Regulations took effect on 1 May 2008. */
    static final int FIRST_YEAR = 2008;

    private final JsonFiling json;
    private final Documents documents;
    private final DivisionRegister divisions;
    private final Clock clock;
    private final RuleCheck sums = new RuleCheck();
    private final ReportRules rules;
    private final NarrativeCheck narrative;
    private final @Nullable BodyDirectory bodies;

    /** Without knowing which bodies file under governments: for the command line. */
    public Examination(Editions editions, RuleBook book, DivisionRegister divisions, Documents documents, Clock clock) {
        this(editions, book, divisions, documents, clock, null);
    }

    /** @param bodies null if nobody can say which there are */
    public Examination(
            Editions editions,
            RuleBook book,
            DivisionRegister divisions,
            Documents documents,
            Clock clock,
            @Nullable BodyDirectory bodies) {
        this.json = new JsonFiling(editions);
        this.documents = documents;
        this.divisions = divisions;
        this.clock = clock;
        this.rules = new ReportRules(book, editions);
        this.narrative = new NarrativeCheck(book);
        this.bodies = bodies;
    }

    public Examined examine(Submission submission) {
        if (submission.isJson()) {
            return switch (json.read(submission.content())) {
                case JsonFiling.Result.Wrong(var unreadable, var violations) ->
                    new Examined.Invalid(unreadable, violations);
                case JsonFiling.Result.Given given -> examineJson(given, submission);
            };
        }
        return switch (documents.read(submission.content(), submission.mediaType(), submission.fileName())) {
            case Reading.Refused(var refusal, var detail) -> new Examined.Refused(refusal, detail);
            case Reading.Read read ->
                place(read, submission.division(), submission.body(), submission.year(), submission.scope());
        };
    }

    /** Body and parameters may both name the key; they must then agree. */
    private Examined examineJson(JsonFiling.Result.Given given, Submission submission) {
        List<Violation> violations = new ArrayList<>();
        DivisionCode division = agreed("division", given.division(), submission.division(), violations);
        BodyId body = agreed("body", given.body(), submission.body(), violations);
        Integer year = agreed("year", given.year(), submission.year(), violations);
        Scope scope = agreed("scope", given.scope(), submission.scope(), violations);
        return violations.isEmpty()
                ? place(given.reading(), division, body, year, scope)
                : new Examined.Invalid(false, violations);
    }

    private static <T> @Nullable T agreed(
            String name, @Nullable T inBody, @Nullable T asParameter, List<Violation> violations) {
        if (inBody != null && asParameter != null && !inBody.equals(asParameter)) {
            violations.add(Violation.of(
                    "/" + name,
                    "正文中的%s(%s)与参数(%s)不一致。".formatted(name, inBody, asParameter),
                    "%s in the body (%s) and as parameter (%s) differ.".formatted(name, inBody, asParameter)));
        }
        return inBody == null ? asParameter : inBody;
    }

    private Examined place(
            Reading.Read read,
            @Nullable DivisionCode givenDivision,
            @Nullable BodyId givenBody,
            @Nullable Integer givenYear,
            @Nullable Scope givenScope) {
        Integer year = givenYear == null ? read.heading().year() : givenYear;
        if (year == null) {
            return withFindings(ReportKeys.askYear(read), null);
        }
        if (year < FIRST_YEAR || year >= Year.now(clock).getValue()) {
            return new Examined.Invalid(
                    false,
                    List.of(ReportKeys.yearOutside(
                            year, FIRST_YEAR, Year.now(clock).getValue() - 1)));
        }
        DivisionTree tree = divisions.in(year);
        ReportKeys keys = new ReportKeys(divisions, tree, year);
        return switch (new ReportBodies(keys, tree, year, bodies).place(givenDivision, givenBody, givenScope, read)) {
            case ReportPlace.Unclear(var question) -> withFindings(question, year);
            case ReportPlace.Wrong(var violation) -> new Examined.Invalid(false, List.of(violation));
            case ReportPlace.At(var code, var organ, var scope, var notes) -> {
                List<Finding> findings = new ArrayList<>(read.findings());
                findings.addAll(notes);
                findings.addAll(keys.yearNotes(givenYear, read));
                findings.addAll(sums(read));
                findings.addAll(rules.alone(new FiledReport(tree.find(code).orElseThrow(), year, scope, read.form())));
                findings.addAll(narrative.findings(read.form(), read.narrative(), year));
                findings.sort(Comparator.comparing(Finding::severity));
                yield new Examined.Report(code, organ, year, scope, read, findings);
            }
        };
    }

    /** A question does not keep what was found from being told. */
    private Examined withFindings(Examined.Question question, @Nullable Integer year) {
        Reading.Read read = question.read();
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(sums(read));
        if (year != null) {
            findings.addAll(narrative.findings(read.form(), read.narrative(), year));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return new Examined.Question(question.parameter(), question.question(), question.candidates(), read, findings);
    }

    /** What the form's own rules say, with what would mend it. */
    private List<Finding> sums(Reading.Read read) {
        return Repairs.suggested(sums.findings(read.form(), read.narrative().keySet()), read.form());
    }
}
