package io.gongkai.deadline;

import io.gongkai.body.Body;
import io.gongkai.division.BodyId;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.gongkai.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the addresses under coverage and deadlines have in common, in the terms of HTTP. */
@ApplicationScoped
class DeadlineAnswers {

    private static final int LONGEST = 500;

    private final FilingDates dates;
    private final Problems problems;

    DeadlineAnswers(FilingDates dates, Problems problems) {
        this.dates = dates;
        this.problems = problems;
    }

    /** Answers about a division of a year, or says why there is none. */
    Response about(String division, String year, BiFunction<Division, Integer, Response> answer) {
        return about(division, year, answer, refusal -> refusal);
    }

    /** As {@link #about(String, String, BiFunction)}, for an answer that comes later. */
    CompletionStage<Response> aboutLater(
            String division, String year, BiFunction<Division, Integer, CompletionStage<Response>> answer) {
        return about(division, year, answer, CompletableFuture::completedFuture);
    }

    private <T> T about(
            String division, String year, BiFunction<Division, Integer, T> answer, Function<Response, T> refusing) {
        Optional<DivisionCode> code = DivisionCode.of(division);
        if (code.isEmpty() || !year.matches("[0-9]{4}")) {
            return refusing.apply(problems.answer(
                    ProblemType.BAD_PARAMETER,
                    new Bilingual(
                            "“%s/%s”无效：应为六位行政区划代码和四位数的年度，例如230800/2024。".formatted(division, year),
                            "\"%s/%s\" is not valid: give a division code of six digits and a year of four, for example 230800/2024."
                                    .formatted(division, year))));
        }
        int number = Integer.parseInt(year);
        if (number < FilingDates.FIRST_YEAR || number > dates.lastYear()) {
            return refusing.apply(problems.answer(ProblemType.YEAR_NOT_REPORTABLE));
        }
        return dates.division(code.get(), number)
                .map(found -> answer.apply(found, number))
                .orElseGet(() -> refusing.apply(problems.answer(
                        ProblemType.NOT_FOUND,
                        new Bilingual(
                                "%d年没有行政区划代码%s。可在/api/v1/divisions?year=%d查询。".formatted(number, division, number),
                                "There is no division %s in %d. Look it up at /api/v1/divisions?year=%d."
                                        .formatted(division, number, number)))));
    }

    /** Answers about a body of a year: six digits are the government of that division. */
    Response aboutBody(String body, String year, BiFunction<Body, Integer, Response> answer) {
        Optional<BodyId> id = BodyId.of(body).filter(one -> !one.isGovernment());
        if (id.isEmpty() || !year.matches("[0-9]{4}")) {
            return about(body, year, (division, number) -> answer.apply(Body.government(division), number));
        }
        int number = Integer.parseInt(year);
        if (number < FilingDates.FIRST_YEAR || number > dates.lastYear()) {
            return problems.answer(ProblemType.YEAR_NOT_REPORTABLE);
        }
        return dates.body(id.get(), number)
                .map(found -> answer.apply(found, number))
                .orElseGet(() -> problems.answer(
                        ProblemType.NOT_FOUND,
                        new Bilingual(
                                "没有单位%s，或它在%d年度不报送。已登记的见/api/v1/bodies。".formatted(body, number),
                                "There is no body %s, or it does not file for %d. Those registered: /api/v1/bodies."
                                        .formatted(body, number))));
    }

    Response answer(FilingDates.Outcome outcome, String pointer) {
        return switch (outcome) {
            case FilingDates.Outcome.Given(var given) -> Response.ok(given).build();
            case FilingDates.Outcome.NotAllowed() -> problems.answer(ProblemType.FORBIDDEN);
            case FilingDates.Outcome.NotWithin(var first, var last) ->
                invalid(List.of(new Violation(
                        pointer,
                        new Bilingual(
                                "日期应在%s至%s之间。".formatted(first, last),
                                "The date lies between %s and %s.".formatted(first, last)))));
        };
    }

    Response invalid(List<Violation> violations) {
        return problems.answer(ProblemType.INVALID, violations.getFirst().message(), violations);
    }

    Response wrongParameter(String name, Bilingual message) {
        return problems.answer(ProblemType.BAD_PARAMETER, message, List.of(new Violation(name, message)));
    }

    Response wrongParameters(List<Violation> violations) {
        return problems.answer(ProblemType.BAD_PARAMETER, violations.getFirst().message(), violations);
    }

    Response empty() {
        return problems.answer(ProblemType.EMPTY_BODY);
    }

    static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a day and the words given with it. */
    static List<Violation> violations(
            String dayPointer, Optional<LocalDate> day, String wordsPointer, @Nullable String words) {
        List<Violation> violations = new ArrayList<>();
        if (day.isEmpty()) {
            violations.add(new Violation(
                    dayPointer, new Bilingual("请写明日期，例如2025-02-20。", "Give a date, for example 2025-02-20.")));
        }
        if (words == null || words.isBlank() || words.strip().length() > LONGEST || words.indexOf('\0') >= 0) {
            violations.add(new Violation(
                    wordsPointer, new Bilingual("请写明依据或原因，1至500个字。", "Say why, in 1 to 500 characters.")));
        }
        return violations;
    }
}
