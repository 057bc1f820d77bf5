package io.gongkai.statistics;

import io.gongkai.body.BodyGroup;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one {@link SeriesQuery} and says everything that is wrong with them at once. */
final class SeriesWords {

    static final int USUAL_LIMIT = 1000;
    static final int MOST_LIMIT = 5000;
    static final int MOST_MEASURES = 50;
    static final int MOST_AREAS = 500;

    private static final List<String> NAMES = List.of(
            "within",
            "division",
            "years",
            "measures",
            "figures",
            "bodies",
            "boundaries",
            "snapshot",
            "asOf",
            "limit",
            "cursor",
            "format",
            "bom");

    private final DivisionRegister register;
    private final Measures dictionary;
    private final int lastYear;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    /** @param lastYear the last year that is over */
    SeriesWords(Map<String, List<String>> parameters, DivisionRegister register, Measures dictionary, int lastYear) {
        this.register = register;
        this.dictionary = dictionary;
        this.lastYear = lastYear;
        parameters.forEach((name, values) -> {
            if (!NAMES.contains(name)) {
                wrong(
                        name,
                        "没有参数“%s”；可用：%s。".formatted(name, String.join("、", NAMES)),
                        "There is no parameter \"%s\"; there are %s.".formatted(name, String.join(", ", NAMES)));
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

    SeriesQuery read() {
        List<Integer> years = years();
        Basis basis = choice("figures", Basis.FILED, Basis::of, "filed", "accepted");
        BodyGroup group = choice("bodies", BodyGroup.GOVERNMENTS, BodyGroup::of, "governments", "departments");
        Boundaries boundaries = choice("boundaries", Boundaries.THEN, Boundaries::of, "then", "today");
        List<DivisionCode> areas = areas(years, boundaries);
        List<Measure> measures = measures();
        int limit = limit();
        Optional<SeriesFormat> format = format();
        boolean byteOrderMark = choice("bom", false, SeriesWords::truth, "true", "false");
        String text = text(years, measures, basis, group, boundaries);
        Optional<SnapshotQuery> when = Optional.empty();
        int start = 0;
        switch (SnapshotQuery.of(words.get("snapshot"), words.get("asOf"))) {
            case SnapshotQuery.Parsed.Wrong(var detail) -> violations.add(new Violation("snapshot", detail));
            case SnapshotQuery.Parsed.Asked(var asked) -> when = asked;
        }
        String cursor = words.get("cursor");
        if (cursor != null && violations.isEmpty()) {
            Optional<SeriesCursor> found = SeriesCursor.parse(cursor)
                    .filter(at -> at.question() == SeriesCursor.mark(text))
                    .filter(at -> at.start() < areas.size() * years.size() * measures.size());
            if (found.isEmpty()) {
                wrong(
                        "cursor",
                        "cursor须原样取自上一页的next，其他参数也须与上一页相同。",
                        "Take the cursor as it is from next of the page before, and leave the other parameters as they were there.");
            } else {
                start = found.get().start();
                when = Optional.of(new SnapshotQuery.Numbered(found.get().snapshot()));
            }
        }
        return violations.isEmpty()
                ? new SeriesQuery.Asked(
                        areas,
                        years,
                        measures,
                        basis,
                        group,
                        boundaries,
                        when,
                        text,
                        format,
                        byteOrderMark,
                        limit,
                        start)
                : new SeriesQuery.Wrong(violations);
    }

    private List<Integer> years() {
        String word = words.get("years");
        Optional<SortedSet<Integer>> years = word == null ? Optional.empty() : YearList.parse(word);
        if (years.isEmpty()) {
            wrong(
                    "years",
                    "years为年度和年度区间，以逗号分隔，例如2019,2021..2023。",
                    "years is years and ranges with commas between, for example 2019,2021..2023.");
            return List.of();
        }
        if (years.get().first() < Rollups.FIRST_YEAR || years.get().last() > lastYear) {
            wrong(
                    "years",
                    "报告年度为%d至%d，年度结束后才有该年度的报告。".formatted(Rollups.FIRST_YEAR, lastYear),
                    "Report years run from %d to %d; a year is reported after it has ended."
                            .formatted(Rollups.FIRST_YEAR, lastYear));
            return List.of();
        }
        return List.copyOf(years.get());
    }

    private List<DivisionCode> areas(List<Integer> years, Boundaries boundaries) {
        String within = words.get("within");
        String named = words.get("division");
        if (within == null == (named == null)) {
            wrong(
                    "within",
                    "须给within（某地直接下辖的各地）或division（列出的各地）之一。",
                    "Give within, for the divisions directly below one, or division, for those you name: one of the two.");
            return List.of();
        }
        List<DivisionTree> trees =
                switch (boundaries) {
                    case THEN -> years.stream().map(register::in).distinct().toList();
                    case TODAY -> List.of(register.in(register.lastYear()));
                };
        SortedSet<DivisionCode> areas = new TreeSet<>();
        if (within != null) {
            code("within", within, trees)
                    .ifPresent(area -> trees.forEach(tree ->
                            tree.children(area).stream().map(Division::code).forEach(areas::add)));
            if (areas.isEmpty() && violations.isEmpty()) {
                wrong(
                        "within",
                        "%s下面没有行政区划；要它自己的数据请用division=%s。".formatted(within, within),
                        "There is no division below %s; for its own figures ask for division=%s."
                                .formatted(within, within));
            }
        } else {
            for (String part : named.split(",", -1)) {
                code("division", part, trees).ifPresent(areas::add);
            }
        }
        if (areas.size() > MOST_AREAS) {
            wrong("division", "一次最多%d个地区。".formatted(MOST_AREAS), "Ask for %d areas at most.".formatted(MOST_AREAS));
        }
        return List.copyOf(areas);
    }

    private Optional<DivisionCode> code(String name, String text, List<DivisionTree> trees) {
        Optional<DivisionCode> code = DivisionCode.of(text);
        if (code.isEmpty()) {
            wrong(
                    name,
                    "“%s”不是行政区划代码：应为六位数字，例如230800（佳木斯市），全国为000000。".formatted(text),
                    "\"%s\" is not a division code: give six digits, for example 230800 (佳木斯市); the nation is 000000."
                            .formatted(text));
            return code;
        }
        if (!trees.isEmpty()
                && trees.stream().noneMatch(tree -> tree.find(code.get()).isPresent())) {
            String instead = register.standing(code.get(), trees.getLast().year()).stream()
                    .map(division -> division.code() + " " + division.name())
                    .collect(Collectors.joining("、"));
            wrong(
                    name,
                    "所问年度没有行政区划代码%s%s。".formatted(text, instead.isEmpty() ? "" : "；该处为" + instead),
                    "There is no division %s in these years%s."
                            .formatted(text, instead.isEmpty() ? "" : "; there it is " + instead));
            return Optional.empty();
        }
        return code;
    }

    private List<Measure> measures() {
        String word = words.get("measures");
        SequencedMap<String, Measure> found = new LinkedHashMap<>();
        String[] ids = word == null ? new String[] {""} : word.split(",", -1);
        for (String id : ids) {
            switch (Measure.find(id, dictionary)) {
                case Measure.Found.One(var measure) -> found.put(id, measure);
                case Measure.Found.NotComputed(var needs) ->
                    wrong(
                            "measures",
                            "“%s”还不能计算，缺少%s。".formatted(id, needs.zh()),
                            "\"%s\" is not computed yet: it needs %s.".formatted(id, needs.en()));
                case Measure.Found.Unknown() ->
                    wrong(
                            "measures",
                            "没有指标“%s”；单元格、结果类别（类别.申请人）和指标的名称见/api/v1/measures，以逗号分隔。".formatted(id),
                            "There is no measure \"%s\": give ids of /api/v1/measures with commas between: cells, groups (or group.column), indicators."
                                    .formatted(id));
            }
        }
        if (found.size() > MOST_MEASURES) {
            wrong(
                    "measures",
                    "一次最多%d个指标。".formatted(MOST_MEASURES),
                    "Ask for %d measures at most.".formatted(MOST_MEASURES));
        }
        return List.copyOf(found.values());
    }

    private int limit() {
        String word = words.get("limit");
        int limit = word == null ? USUAL_LIMIT : word.matches("[0-9]{1,4}") ? Integer.parseInt(word) : 0;
        if (limit < 1 || limit > MOST_LIMIT) {
            wrong("limit", "limit应为1至%d。".formatted(MOST_LIMIT), "limit is 1 to %d.".formatted(MOST_LIMIT));
        }
        return limit;
    }

    private Optional<SeriesFormat> format() {
        String word = words.get("format");
        Optional<SeriesFormat> format = word == null ? Optional.empty() : SeriesFormat.of(word);
        if (word != null && format.isEmpty()) {
            List<String> ids = SeriesFormat.ids();
            wrong(
                    "format",
                    "format应为%s之一。".formatted(String.join("、", ids)),
                    "format is one of %s.".formatted(String.join(", ", ids)));
        }
        return format;
    }

    private static Optional<Boolean> truth(String word) {
        return word.equals("true") || word.equals("false") ? Optional.of(word.equals("true")) : Optional.empty();
    }

    private <T> T choice(String name, T usual, Function<String, Optional<T>> reading, String one, String other) {
        String word = words.get(name);
        if (word == null) {
            return usual;
        }
        return reading.apply(word).orElseGet(() -> {
            wrong(
                    name,
                    "%s“%s”无效：应为%s或%s。".formatted(name, word, one, other),
                    "%s \"%s\" is not valid: give %s or %s.".formatted(name, word, one, other));
            return usual;
        });
    }

    /** The question in one way of writing it, whatever way it was asked. */
    private String text(
            List<Integer> years, List<Measure> measures, Basis basis, BodyGroup group, Boundaries boundaries) {
        @Nullable String within = words.get("within");
        return (within == null ? "division=" + words.get("division") : "within=" + within)
                + "&years=" + joined(years, String::valueOf)
                + "&measures=" + joined(measures, Measure::id)
                + (basis == Basis.FILED ? "" : "&figures=" + basis.id())
                + (group == BodyGroup.GOVERNMENTS ? "" : "&bodies=" + group.id())
                + (boundaries == Boundaries.THEN ? "" : "&boundaries=" + boundaries.id());
    }

    private static <T> String joined(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining(","));
    }

    private void wrong(String parameter, String zh, String en) {
        violations.add(new Violation(parameter, new Bilingual(zh, en)));
    }
}
