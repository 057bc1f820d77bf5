package io.gongkai.report;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import io.gongkai.division.NameResolution;
import io.gongkai.division.Tenure;
import io.gongkai.document.Heading;
import io.gongkai.document.Reading;
import io.gongkai.form.Finding;
import io.gongkai.form.Scope;
import io.gongkai.form.Severity;
import io.gongkai.form.Text;
import io.gongkai.problem.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out of which division and year a report is: from what the caller says and from the title. */
final class ReportKeys {

    /** What may follow a division's name in the title of its government's own report. */
    private static final Pattern GOVERNMENT = Pattern.compile("(人民)?政府?(办公厅|办公室)?");

    /** What stands alone in a title and is no division's: 乐业镇人民政府, 高新技术产业开发区管委会. */
    private static final Pattern BELOW =
            Pattern.compile(".{1,30}(乡|镇|街道|苏木|开发区|园区|新区|示范区|保税区)(人民政府|政府|办事处|管理委员会|管委会)?|.{2,30}(办事处|管理委员会|管委会)");

    /** Where a report belongs, or what stands against it. */
    sealed interface Placed {
        /**
         * @param organ the body below the division's government that the title names, without the division; empty if it is
         *     one and its name cannot be told; null if it is the government's
         */
        record At(DivisionCode division, @Nullable String organ, List<Finding> notes) implements Placed {}

        record Unclear(Examined.Question question) implements Placed {}

        record Wrong(Violation violation) implements Placed {}
    }

    private final DivisionRegister register;
    private final DivisionTree tree;
    private final int year;

    ReportKeys(DivisionRegister register, DivisionTree tree, int year) {
        this.register = register;
        this.tree = tree;
        this.year = year;
    }

    static Examined.Question askYear(Reading.Read read) {
        return new Examined.Question(
                "year",
                new Text(
                        "从标题和正文看不出是哪一年的报告。请加上参数year,例如year=2024。",
                        "The report year cannot be told from title and text. Add the parameter year, for example year=2024."),
                List.of(),
                read,
                List.of());
    }

    static Violation yearOutside(int year, int first, int last) {
        return Violation.of(
                "/year",
                "报告年度%d不在%d至%d之间；年度结束后才能报送该年度报告。".formatted(year, first, last),
                "Report year %d is not within %d to %d; a year is reported after it has ended."
                        .formatted(year, first, last));
    }

    Placed division(@Nullable DivisionCode given, Reading.Read read) {
        NameResolution named =
                Optional.ofNullable(read.heading().body()).map(tree::resolve).orElseGet(NameResolution.None::new);
        if (given != null) {
            return given(given, named, read.heading());
        }
        return switch (named) {
            case NameResolution.One(var division, var matched, var rest) ->
                new Placed.At(division.code(), organ(rest), List.of());
            case NameResolution.Several(var candidates, var matched, var _) ->
                new Placed.Unclear(ask(candidates, matched, read));
            case NameResolution.None() -> new Placed.Unclear(askUnnamed(read));
        };
    }

    private Placed given(DivisionCode code, NameResolution named, Heading heading) {
        if (tree.find(code).isEmpty() || code.equals(DivisionCode.NATION)) {
            return new Placed.Wrong(unknown(code));
        }
        return switch (named) {
            case NameResolution.One(var division, var matched, var rest)
            when division.code().equals(code) -> new Placed.At(code, organ(rest), List.of());
            case NameResolution.One(var division, var matched, var rest) ->
                new Placed.At(
                        code,
                        organ(rest),
                        tree.within(code, division.code()) ? List.of() : List.of(contradicts(code, division, heading)));
            case NameResolution.Several(var candidates, var matched, var _)
            when candidates.stream().noneMatch(candidate -> candidate.code().equals(code)) ->
                new Placed.At(code, null, List.of(contradicts(code, candidates.getFirst(), heading)));
            case NameResolution.Several(var _, var _, var rest) -> new Placed.At(code, organ(rest), List.of());
            case NameResolution.None() -> new Placed.At(code, organ(heading), List.of());
        };
    }

    private static @Nullable String organ(String rest) {
        return rest.isEmpty() || GOVERNMENT.matcher(rest).matches() ? null : rest;
    }

    /** Of a title that begins with no division's name. */
    private static @Nullable String organ(Heading heading) {
        String body = heading.body();
        boolean below = heading.scope() == Scope.ORGAN
                || (body != null && BELOW.matcher(body).matches());
        return below ? Objects.requireNonNullElse(body, "") : null;
    }

    private Violation unknown(DivisionCode code) {
        List<Tenure> tenures = register.tenures(code);
        if (tenures.isEmpty()) {
            return Violation.of(
                    "/division",
                    "没有行政区划代码%s。可在/api/v1/divisions查询。".formatted(code),
                    "There is no division %s. Look it up at /api/v1/divisions.".formatted(code));
        }
        Tenure last = tenures.getLast();
        String today = register.today(code).stream()
                .map(division -> division.code() + " " + division.name())
                .collect(Collectors.joining("、"));
        return Violation.of(
                "/division",
                "%d年没有%s(%s);该代码使用至%s%s。"
                        .formatted(
                                year,
                                code,
                                last.division().name(),
                                last.lastYear() == null ? "今" : last.lastYear() + "年",
                                today.isEmpty() ? "" : ",现为" + today),
                "Division %s (%s) does not exist in %d%s."
                        .formatted(code, last.division().name(), year, today.isEmpty() ? "" : "; today: " + today));
    }

    /** D10: the title names another division than the caller. */
    private Finding contradicts(DivisionCode code, Division titled, Heading heading) {
        String name = tree.find(code).map(Division::name).orElse("");
        return note(
                "D10",
                Severity.WARNING,
                "报送的是%s(%s),标题写的是“%s”(%s)。请确认没有报错单位。".formatted(name, code, heading.title(), titled.name()),
                "Filed for %s (%s), while the title says \"%s\" (%s). Please confirm."
                        .formatted(name, code, heading.title(), titled.code()));
    }

    /** D11: the document speaks of another year than the caller. */
    List<Finding> yearNotes(@Nullable Integer given, Reading.Read read) {
        Integer printed = read.heading().year();
        if (given == null || printed == null || given.equals(printed)) {
            return List.of();
        }
        return List.of(note(
                "D11",
                Severity.WARNING,
                "按%d年度报送，文件写的是%d年(%s)。请确认没有报错年度。"
                        .formatted(given, printed, read.heading().evidence()),
                "Filed for %d, while the document says %d (%s). Please confirm."
                        .formatted(given, printed, read.heading().evidence())));
    }

    private Examined.Question ask(List<Division> candidates, String matched, Reading.Read read) {
        return new Examined.Question(
                "division",
                new Text(
                        "叫“%s”的有%d个。请加上参数division,写明是哪一个。".formatted(matched, candidates.size()),
                        "%d divisions are called %s. Add the parameter division to say which."
                                .formatted(candidates.size(), matched)),
                candidates.stream().map(this::candidate).toList(),
                read,
                List.of());
    }

    private Examined.Question askUnnamed(Reading.Read read) {
        String title = read.heading().title();
        return new Examined.Question(
                "division",
                new Text(
                        "%s看不出是哪个地区的报告。请加上参数division(六位行政区划代码)。"
                                .formatted(title == null ? "文件没有标题," : "从标题“" + title + "”"),
                        "The division cannot be told from %s. Add the parameter division (six digits)."
                                .formatted(
                                        title == null
                                                ? "the document, which has no title"
                                                : "the title \"" + title + "\"")),
                List.of(),
                read,
                List.of());
    }

    private Examined.Candidate candidate(Division division) {
        String above = tree.ancestors(division.code()).stream()
                .filter(ancestor -> ancestor.level() != Level.NATION)
                .map(Division::name)
                .collect(Collectors.joining());
        return new Examined.Candidate(division.code().value(), above + division.name());
    }

    static Finding note(String rule, Severity severity, String zh, String en) {
        return new Finding(rule, severity, List.of(), null, new Text(zh, en), null);
    }
}
