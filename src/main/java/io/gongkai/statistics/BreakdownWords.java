package io.gongkai.statistics;

import io.gongkai.division.DivisionCode;
import java.util.List;
import java.util.Optional;

/** Reads the parameters of one {@link BreakdownQuery} and says everything that is wrong with them at once. */
final class BreakdownWords {

    static final String PATH = "/api/v1/statistics/breakdown";

    static final List<String> NAMES = List.of(
            "division",
            "year",
            "measure",
            "by",
            "level",
            "figures",
            "bodies",
            "scope",
            "kind",
            "boundaries",
            "snapshot",
            "asOf",
            "format",
            "bom");

    private static final String USUAL_MEASURE = "handled";

    private final QuestionWords words;
    private final BreakdownCuts cuts;

    BreakdownWords(QuestionWords words, BreakdownCuts cuts) {
        this.words = words;
        this.cuts = cuts;
    }

    BreakdownQuery read() {
        Optional<Integer> year = words.year();
        Manner manner = words.manner();
        Optional<DivisionCode> area = words.area(year.stream().toList(), manner.boundaries());
        Optional<Measure> measure = words.measureOr(USUAL_MEASURE);
        BreakdownQuery.By by = by();
        if (words.word("level").isPresent() && by != BreakdownQuery.By.CHILD) {
            words.wrong("level", "level只与by=child一起用。", "level goes with by=child alone.");
        }
        if (!words.isFaultless()) {
            return new BreakdownQuery.Wrong(words.violations());
        }
        List<BreakdownQuery.Cut> found =
                switch (by) {
                    case OUTCOME -> cuts.byOutcome(measure.orElseThrow(), area.orElseThrow(), year.orElseThrow());
                    case APPLICANT -> cuts.byApplicant(measure.orElseThrow(), area.orElseThrow(), year.orElseThrow());
                    case OUTCOME_APPLICANT ->
                        cuts.byOutcomeAndApplicant(measure.orElseThrow(), area.orElseThrow(), year.orElseThrow());
                    case CHILD ->
                        cuts.byChild(
                                measure.orElseThrow(),
                                area.orElseThrow(),
                                words.below(area.orElseThrow(), year.orElseThrow(), manner.boundaries()));
                };
        if (found.isEmpty()) {
            refuse(by, measure.orElseThrow());
        }
        String text = "division=" + area.orElseThrow()
                + "&year=" + year.orElseThrow()
                + "&measure=" + measure.orElseThrow().id()
                + "&by=" + by.id()
                + words.word("level").map(level -> "&level=" + level).orElse("")
                + manner.text();
        PageQuery page = words.page().query(PATH, text, 1, FigureAnswers.TABLES);
        return words.isFaultless()
                ? new BreakdownQuery.Asked(area.orElseThrow(), year.orElseThrow(), by, found, manner, page)
                : new BreakdownQuery.Wrong(words.violations());
    }

    private BreakdownQuery.By by() {
        if (words.word("by").isEmpty()) {
            words.wrong(
                    "by",
                    "by为outcome、applicant、outcome,applicant或child之一。",
                    "by is one of outcome; applicant; outcome,applicant; child.");
        }
        return words.choice(
                "by",
                BreakdownQuery.By.OUTCOME,
                BreakdownQuery.By::of,
                BreakdownQuery.By.values(),
                BreakdownQuery.By::id);
    }

    private void refuse(BreakdownQuery.By by, Measure measure) {
        switch (by) {
            case OUTCOME ->
                words.wrong(
                        "measure",
                        "按结果分的是办理总计：handled或applications.handled_total的一列。",
                        "By outcome it is the applications handled: handled, or a column of applications.handled_total.");
            case OUTCOME_APPLICANT ->
                words.wrong(
                        "measure",
                        "按结果和申请人分的是办理总计：handled。",
                        "By outcome and applicant it is the applications handled: handled.");
            case APPLICANT ->
                words.wrong(
                        "measure",
                        "“%s”不是表三的一行：给出总计列的单元格或结果类别，例如new_received、refused。".formatted(measure.id()),
                        "\"%s\" is no row of table three: give a cell of its total column or a group of outcomes, for example new_received or refused."
                                .formatted(measure.id()));
            case CHILD ->
                words.wrong(
                        measure.isRate() ? "measure" : "by",
                        measure.isRate() ? "比率没有可以相加的部分；请给出数量。" : "该地下面没有这样的行政区划。",
                        measure.isRate()
                                ? "A rate has no parts that add up to it; give a count."
                                : "There is no such division below.");
        }
    }
}
