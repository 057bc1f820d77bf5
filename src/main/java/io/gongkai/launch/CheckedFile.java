package io.gongkai.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.document.Reading;
import io.gongkai.form.CellId;
import io.gongkai.form.Finding;
import io.gongkai.form.Scope;
import io.gongkai.form.Text;
import io.gongkai.narrative.ProcessingFee;
import io.gongkai.problem.Violation;
import io.gongkai.report.Examined;
import io.gongkai.report.FindingView;
import io.gongkai.report.ProcessingFeeView;
import io.gongkai.report.ReportView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the offline check of a file says to programs: a reading, or a refusal with its reason. */
sealed interface CheckedFile {

    /**
     * @param division null if it is asked for
     * @param year null if it is asked for
     * @param question what must be told, with the divisions a name may mean
     */
    record Read(
            String file,
            String edition,
            @Nullable String division,
            @Nullable Integer year,
            @Nullable String scope,
            Map<String, @Nullable Object> cells,
            List<String> inferred,
            List<FindingView> findings,
            Map<String, String> narrative,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ProcessingFeeView informationProcessingFee,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Text question,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> candidates)
            implements CheckedFile {}

    record Refused(String file, String refusal, Text detail) implements CheckedFile {}

    record Invalid(String file, String refusal, List<Violation> violations) implements CheckedFile {}

    static CheckedFile of(String file, Examined examined) {
        return switch (examined) {
            case Examined.Report report ->
                read(
                        file,
                        report.reading(),
                        report.findings(),
                        report.division().value(),
                        report.year(),
                        report.scope(),
                        null,
                        Map.of());
            case Examined.Question question -> {
                Map<String, String> candidates = new java.util.TreeMap<>();
                question.candidates().forEach(one -> candidates.put(one.id(), one.fullName()));
                yield read(
                        file,
                        question.read(),
                        question.findings(),
                        null,
                        question.read().heading().year(),
                        question.read().heading().scope(),
                        question.question(),
                        candidates);
            }
            case Examined.Refused(var refusal, var detail) -> new Refused(file, refusal.name(), detail);
            case Examined.Invalid(var unreadable, var violations) -> new Invalid(file, "INVALID", violations);
        };
    }

    private static Read read(
            String file,
            Reading.Read read,
            List<Finding> findings,
            @Nullable String division,
            @Nullable Integer year,
            @Nullable Scope scope,
            @Nullable Text question,
            Map<String, String> candidates) {
        return new Read(
                file,
                read.form().edition().id(),
                division,
                year,
                Optional.ofNullable(scope).map(Scope::id).orElse(null),
                ReportView.cells(read.form()),
                read.inferred().stream().map(CellId::value).sorted().toList(),
                FindingView.of(findings, read),
                read.narrative(),
                year == null ? null : ProcessingFeeView.of(ProcessingFee.of(read.narrative(), year)),
                question,
                candidates);
    }
}
