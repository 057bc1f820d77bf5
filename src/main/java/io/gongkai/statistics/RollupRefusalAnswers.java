package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.form.Scope;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why there is no roll-up, in the terms of HTTP. */
@ApplicationScoped
class RollupRefusalAnswers {

    private final Problems problems;

    RollupRefusalAnswers(Problems problems) {
        this.problems = problems;
    }

    Response answer(RollupRefusal refusal) {
        return switch (refusal) {
            case RollupRefusal.NothingBelow answer -> nothingBelow(answer);
            case RollupRefusal.NoSuchDivision answer -> noSuchDivision(answer);
            case RollupRefusal.NoSuchYear answer -> noSuchYear(answer);
        };
    }

    private Response nothingBelow(RollupRefusal.NothingBelow answer) {
        Division county = answer.county();
        String report = "/api/v1/reports/%s/%d%s"
                .formatted(
                        county.code(), answer.year(), answer.whose().scope() == Scope.REGION ? "" : "?scope=own_level");
        String departments = "/api/v1/statistics/%s/%d?bodies=departments".formatted(county.code(), answer.year());
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "%s（%s）是县级，下面没有可汇总的报告；它自己的报告见%s，所属部门的汇总见%s。"
                                .formatted(county.name(), county.code(), report, departments),
                        "%s (%s) is a county with no reports below it to add; its own report is at %s, the sum of its departments at %s."
                                .formatted(county.name(), county.code(), report, departments)),
                Map.of("report", report, "departments", departments));
    }

    private Response noSuchDivision(RollupRefusal.NoSuchDivision answer) {
        List<Division> instead = answer.instead();
        String names = instead.stream()
                .map(division -> division.code() + " " + division.name())
                .collect(Collectors.joining("、"));
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "%d年没有行政区划代码%s%s。可在/api/v1/divisions?year=%d查询。"
                                .formatted(
                                        answer.year(),
                                        answer.code(),
                                        instead.isEmpty() ? "" : "；当年该处为" + names,
                                        answer.year()),
                        "There is no division %s in %d%s. Look it up at /api/v1/divisions?year=%d."
                                .formatted(
                                        answer.code(),
                                        answer.year(),
                                        instead.isEmpty() ? "" : "; in that year it is " + names,
                                        answer.year())),
                Map.of("instead", instead.stream().map(CoverageView.Named::of).toList()));
    }

    private Response noSuchYear(RollupRefusal.NoSuchYear answer) {
        return problems.answer(
                ProblemType.YEAR_NOT_REPORTABLE,
                new Bilingual(
                        "没有%d年度的汇总：报告年度为%d至%d，年度结束后才有该年度的报告。".formatted(answer.year(), answer.first(), answer.last()),
                        "There is no roll-up for %d: report years run from %d to %d, and a year is reported after it has ended."
                                .formatted(answer.year(), answer.first(), answer.last())));
    }
}
