package io.gongkai.body;

import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.gongkai.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Answers about bodies in the terms of HTTP. */
@ApplicationScoped
class BodyAnswers {

    private final BodyLookup lookup;
    private final Problems problems;

    BodyAnswers(BodyLookup lookup, Problems problems) {
        this.lookup = lookup;
        this.problems = problems;
    }

    /** @param year the report year for which the body is told */
    Response answer(BodyOffice.Outcome outcome, int year) {
        return switch (outcome) {
            case BodyOffice.Outcome.Registered(var id) ->
                Response.created(URI.create("/api/v1/bodies/" + id))
                        .entity(lookup.detail(id.value(), year).orElseThrow())
                        .build();
            case BodyOffice.Outcome.Changed(var id) -> detail(id.value(), year);
            case BodyOffice.Outcome.NotFound() -> notFound();
            case BodyOffice.Outcome.NotAllowed() ->
                problems.answer(
                        ProblemType.FORBIDDEN,
                        new Bilingual(
                                "单位由其所属地区或上级的审核员或管理员登记和更改；人民政府是否应报送，由上级决定。",
                                "Bodies are registered and changed by a reviewer or administrator of the division they file under, or of one above; whether a government is expected to file is for a division above."));
            case BodyOffice.Outcome.Invalid(var violations) ->
                problems.answer(ProblemType.INVALID, violations.getFirst().message(), violations);
            case BodyOffice.Outcome.Taken(var by, var name) ->
                problems.answer(
                        ProblemType.CONFLICT,
                        new Bilingual(
                                "已有单位登记了这个名称或统一社会信用代码：%s(%s)。".formatted(name, by),
                                "A body of that name or credit code is registered already: %s (%s)."
                                        .formatted(name, by)),
                        Map.of("body", by.value()));
        };
    }

    Response detail(String body, int year) {
        return lookup.detail(body, year)
                .map(detail -> Response.ok(detail).build())
                .orElseGet(this::notFound);
    }

    Response wrongParameters(List<Violation> violations) {
        return problems.answer(ProblemType.BAD_PARAMETER, violations.getFirst().message(), violations);
    }

    Response empty() {
        return problems.answer(ProblemType.EMPTY_BODY);
    }

    private Response notFound() {
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "没有这个单位。已登记的见/api/v1/bodies；人民政府用六位行政区划代码。",
                        "There is no such body. Those registered: /api/v1/bodies; a government has the six digits of its division."));
    }
}
