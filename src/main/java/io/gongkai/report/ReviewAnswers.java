package io.gongkai.report;

import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.gongkai.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Answers a decision in the terms of HTTP. */
@ApplicationScoped
class ReviewAnswers {

    private final Problems problems;

    ReviewAnswers(Problems problems) {
        this.problems = problems;
    }

    Response answer(Decision.Kind kind, Reviews.Outcome outcome) {
        return switch (outcome) {
            case Reviews.Outcome.Decided(var revision, var tag) ->
                Response.ok(revision).header(HttpHeaders.ETAG, tag).build();
            case Reviews.Outcome.NotFiled() -> notFiled();
            case Reviews.Outcome.NotAllowed() ->
                problems.answer(
                        ProblemType.FORBIDDEN,
                        new Bilingual(
                                "退回、审核通过和重新打开由上级的审核员或管理员办理。请使用上级的令牌。",
                                "Reports are returned, accepted and reopened by a reviewer or administrator of a division above. Use such a token."));
            case Reviews.Outcome.NoBasis() -> problems.answer(ProblemType.PRECONDITION_REQUIRED);
            case Reviews.Outcome.Changed(var status) ->
                problems.answer(
                        ProblemType.PRECONDITION_FAILED,
                        ProblemType.PRECONDITION_FAILED.mending(),
                        Map.of("reportStatus", status.id()));
            case Reviews.Outcome.NotInThisState(var status) ->
                problems.answer(
                        ProblemType.STATE_DOES_NOT_ALLOW, notInThisState(kind), Map.of("reportStatus", status.id()));
            case Reviews.Outcome.SamePerson(var by) ->
                problems.answer(
                        ProblemType.SECOND_PERSON_NEEDED,
                        new Bilingual(
                                "这份报告须由两人审核：已由“%s”（即您）提出通过，请由另一人确认。".formatted(by),
                                "Two people have to accept this report: \"%s\", which is you, has proposed it. Somebody else confirms."
                                        .formatted(by)),
                        Map.of("reportStatus", Status.FILED.id()));
            case Reviews.Outcome.Invalid(var violations) -> invalid(violations);
        };
    }

    Response invalid(List<Violation> violations) {
        return problems.answer(ProblemType.INVALID, violations.getFirst().message(), violations);
    }

    Response notFiled() {
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "没有这份报告。已报送的见/api/v1/reports。", "No such report was filed. Those filed: /api/v1/reports."));
    }

    private static Bilingual notInThisState(Decision.Kind kind) {
        return switch (kind) {
            case RETURNED, PROPOSED, ACCEPTED ->
                new Bilingual(
                        "这份报告已经退回或审核通过。须改变的，请先写明原因重新打开(reopen)。",
                        "This report is returned or accepted already. To change that, reopen it with a reason first.");
            case REOPENED ->
                new Bilingual(
                        "这份报告既没有退回，也没有审核通过，不必重新打开。",
                        "This report is neither returned nor accepted; there is nothing to reopen.");
        };
    }
}
