package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the parameters that the calls for figures share, and keeps everything that is wrong with them. */
final class QuestionWords {

    static final int USUAL_LIMIT = 1000;
    static final int MOST_LIMIT = 5000;
    static final int MOST_MEASURES = 50;
    static final int MOST_BASE = 1_000_000;

    private final DivisionRegister register;
    private final Measures dictionary;
    private final int lastYear;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /**
     * @param names the parameters the call has
     * @param lastYear the last year that is over
     */
    QuestionWords(
            Map<String, List<String>> parameters,
            List<String> names,
            DivisionRegister register,
            Measures dictionary,
            int lastYear) {
        this.register = register;
        this.dictionary = dictionary;
        this.lastYear = lastYear;
        parameters.forEach((name, values) -> {
            if (!names.contains(name)) {
                wrong(
                        name,
                        "没有参数“%s”；可用：%s。".formatted(name, String.join("、", names)),
                        "There is no parameter \"%s\"; there are %s.".formatted(name, String.join(", ", names)));
                return;
            }
            words.put(name, values.getFirst());
            if (values.size() > 1) {
                wrong(
                        name,
                        "%s只能给一次；多个值用逗号分隔。".formatted(name),
                        "Give %s once, values with commas between.".formatted(name));
            }
        });
    }

    Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    void wrong(String parameter, String zh, String en) {
        violations.add(Violation.of(parameter, zh, en));
    }

    void wrong(String parameter, Bilingual message) {
        violations.add(new Violation(parameter, message));
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    boolean isFaultless() {
        return violations.isEmpty();
    }

    List<Integer> years() {
        Optional<SortedSet<Integer>> years = word("years").flatMap(YearList::parse);
        if (years.isEmpty()) {
            wrong(
                    "years",
                    "years为年度和年度区间，以逗号分隔，例如2019,2021..2023。",
                    "years is years and ranges with commas between, for example 2019,2021..2023.");
            return List.of();
        }
        return areOver("years", years.get()) ? List.copyOf(years.get()) : List.of();
    }

    Optional<Integer> year() {
        return year(word("year").orElse(""));
    }

    /** @param word in the place of the year: the parameter, or a part of the path */
    Optional<Integer> year(String word) {
        return anyYear(word).filter(year -> areOver("year", new TreeSet<>(List.of(year))));
    }

    /** A year whether it is over or not. */
    Optional<Integer> anyYear(String word) {
        Optional<SortedSet<Integer>> year = YearList.parse(word).filter(years -> years.size() == 1);
        if (year.isEmpty()) {
            wrong("year", "year为一个年度，例如2024。", "year is one year, for example 2024.");
            return Optional.empty();
        }
        return year.map(SortedSet::first);
    }

    private boolean areOver(String name, SortedSet<Integer> years) {
        boolean over = years.first() >= Rollups.FIRST_YEAR && years.last() <= lastYear;
        if (!over) {
            wrong(
                    name,
                    "报告年度为%d至%d，年度结束后才有该年度的报告。".formatted(Rollups.FIRST_YEAR, lastYear),
                    "Report years run from %d to %d; a year is reported after it has ended."
                            .formatted(Rollups.FIRST_YEAR, lastYear));
        }
        return over;
    }

    Manner manner() {
        return new Manner(
                basis(),
                whose(),
                choice("boundaries", Boundaries.THEN, Boundaries::of, Boundaries.values(), Boundaries::id));
    }

    Basis basis() {
        return choice("figures", Basis.FILED, Basis::of, Basis.values(), Basis::id);
    }

    Whose whose() {
        return new WhoseWords(this).whose();
    }

    /** The code of a division, whether there is one or not. */
    Optional<DivisionCode> code(String name, String text) {
        Optional<DivisionCode> code = DivisionCode.of(text);
        if (code.isEmpty()) {
            wrong(
                    name,
                    "“%s”不是行政区划代码：应为六位数字，例如230800（佳木斯市），全国为000000。".formatted(text),
                    "\"%s\" is not a division code: give six digits, for example 230800 (佳木斯市); the nation is 000000."
                            .formatted(text));
        }
        return code;
    }

    /** The areas that `within` and `level`, or `division`, ask for. */
    List<DivisionCode> areas(List<Integer> years, Boundaries boundaries) {
        return new AreaWords(this, register, years, boundaries).areas();
    }

    /** The one area that `division` names. */
    Optional<DivisionCode> area(List<Integer> years, Boundaries boundaries) {
        return new AreaWords(this, register, years, boundaries).area();
    }

    /** The divisions below an area that `level` asks for; those directly below it unless said. */
    List<Division> below(DivisionCode area, int year, Boundaries boundaries) {
        return new AreaWords(this, register, List.of(year), boundaries).below(area);
    }

    List<Measure> measures() {
        SequencedMap<String, Measure> found = new LinkedHashMap<>();
        for (String id : word("measures").orElse("").split(",", -1)) {
            measure("measures", id).ifPresent(measure -> found.put(id, measure));
        }
        if (found.size() > MOST_MEASURES) {
            wrong(
                    "measures",
                    "一次最多%d个指标。".formatted(MOST_MEASURES),
                    "Ask for %d measures at most.".formatted(MOST_MEASURES));
        }
        return List.copyOf(found.values());
    }

    Optional<Measure> measure() {
        return measureOr("");
    }

    /** @param usual the id of the measure where none is said */
    Optional<Measure> measureOr(String usual) {
        return measure("measure", word("measure").orElse(usual));
    }

    private Optional<Measure> measure(String name, String id) {
        return switch (Measure.find(id, dictionary)) {
            case Measure.Found.One(var measure) -> Optional.of(measure);
            case Measure.Found.Unknown() -> {
                wrong(
                        name,
                        "没有指标“%s”；单元格、结果类别（类别.申请人）和指标的名称见/api/v1/measures。".formatted(id),
                        "There is no measure \"%s\": give ids of /api/v1/measures: cells, groups (or group.column), indicators."
                                .formatted(id));
                yield Optional.empty();
            }
        };
    }

    int minBase(int usual) {
        return number("minBase", usual, 0, MOST_BASE);
    }

    int number(String name, int usual, int least, int most) {
        Optional<Integer> number = word(name)
                .map(word -> word.matches("[0-9]{1,9}") ? Integer.parseInt(word) : -1)
                .or(() -> Optional.of(usual))
                .filter(asked -> asked >= least && asked <= most);
        if (number.isEmpty()) {
            wrong(name, "%s应为%d至%d。".formatted(name, least, most), "%s is %d to %d.".formatted(name, least, most));
        }
        return number.orElse(usual);
    }

    /** The part of the answer that is asked for, and how it is written. */
    PageWords page() {
        return new PageWords(this);
    }

    /** One of a few words. */
    <T, C> T choice(String name, T usual, Function<String, Optional<T>> reading, C[] all, Function<C, String> id) {
        Optional<String> word = word(name);
        if (word.isEmpty()) {
            return usual;
        }
        return reading.apply(word.get()).orElseGet(() -> {
            List<String> ids = Arrays.stream(all).map(id).toList();
            wrong(
                    name,
                    "%s“%s”无效：应为%s。".formatted(name, word.get(), String.join("、", ids)),
                    "%s \"%s\" is not valid: give one of %s.".formatted(name, word.get(), String.join(", ", ids)));
            return usual;
        });
    }

    /** The areas as they were asked for. */
    String areasText() {
        return word("within")
                .map(within -> "within=" + within
                        + word("level").map(level -> "&level=" + level).orElse(""))
                .orElseGet(() -> "division=" + word("division").orElse(""));
    }

    static <T> String joined(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining(","));
    }
}
