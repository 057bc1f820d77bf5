package io.gongkai.statistics;

import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import io.gongkai.division.DivisionTree;
import io.gongkai.division.Level;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads which areas are asked for, by the trees of the years asked for or by today's. */
final class AreaWords {

    /** An address does not hold more codes than this. */
    static final int MOST_NAMED = 500;

    private static final Level[] BELOW_NATION = {Level.PROVINCE, Level.PREFECTURE, Level.COUNTY};

    private final QuestionWords words;
    private final DivisionRegister register;
    private final List<DivisionTree> trees;

    AreaWords(QuestionWords words, DivisionRegister register, List<Integer> years, Boundaries boundaries) {
        this.words = words;
        this.register = register;
        this.trees = years.stream()
                .map(year -> boundaries.tree(register, year))
                .distinct()
                .toList();
    }

    List<DivisionCode> areas() {
        Optional<String> within = words.word("within");
        Optional<String> named = words.word("division");
        if (within.isPresent() == named.isPresent()) {
            words.wrong(
                    "within",
                    "须给within（某地直接下辖的各地，或以level指定的一级）或division（列出的各地）之一。",
                    "Give within, for the divisions directly below one or those of a level, or division, for those you name: one of the two.");
            return List.of();
        }
        return within.map(this::within).orElseGet(() -> named(named.orElseThrow()));
    }

    Optional<DivisionCode> area() {
        return code("division", words.word("division").orElse(""));
    }

    List<Division> below(DivisionCode area) {
        Optional<Level> level = level();
        return trees.stream().flatMap(tree -> below(tree, area, level).stream()).toList();
    }

    private List<DivisionCode> within(String word) {
        Optional<Level> level = level();
        Optional<DivisionCode> above = code("within", word);
        SortedSet<DivisionCode> areas = new TreeSet<>();
        above.ifPresent(area -> trees.forEach(
                tree -> below(tree, area, level).stream().map(Division::code).forEach(areas::add)));
        if (areas.isEmpty() && above.isPresent() && words.isFaultless()) {
            words.wrong(
                    "within",
                    "%s下面没有这样的行政区划；要它自己的数据请用division=%s。".formatted(word, word),
                    "There is no such division below %s; for its own figures ask for division=%s."
                            .formatted(word, word));
        }
        return List.copyOf(areas);
    }

    private static List<Division> below(DivisionTree tree, DivisionCode area, Optional<Level> level) {
        return level.map(asked -> tree.descendants(area).stream()
                        .filter(division -> division.level() == asked)
                        .toList())
                .orElseGet(() -> tree.children(area));
    }

    private Optional<Level> level() {
        return words.word("level")
                .map(word -> words.choice(
                        "level",
                        Level.COUNTY,
                        id -> Level.of(id).filter(level -> level != Level.NATION),
                        BELOW_NATION,
                        Level::id));
    }

    private List<DivisionCode> named(String codes) {
        if (words.word("level").isPresent()) {
            words.wrong(
                    "level",
                    "level只与within一起用：division已列出各地。",
                    "level goes with within alone: division names the areas.");
        }
        SortedSet<DivisionCode> areas = new TreeSet<>();
        for (String code : codes.split(",", -1)) {
            code("division", code).ifPresent(areas::add);
        }
        if (areas.size() > MOST_NAMED) {
            words.wrong(
                    "division", "一次最多列出%d个地区。".formatted(MOST_NAMED), "Name %d areas at most.".formatted(MOST_NAMED));
        }
        return List.copyOf(areas);
    }

    private Optional<DivisionCode> code(String name, String text) {
        Optional<DivisionCode> code = words.code(name, text);
        if (code.isPresent()
                && !trees.isEmpty()
                && trees.stream().noneMatch(tree -> tree.find(code.get()).isPresent())) {
            String instead = register.standing(code.get(), trees.getLast().year()).stream()
                    .map(division -> division.code() + " " + division.name())
                    .collect(Collectors.joining("、"));
            words.wrong(
                    name,
                    "所问年度没有行政区划代码%s%s。".formatted(text, instead.isEmpty() ? "" : "；该处为" + instead),
                    "There is no division %s in these years%s."
                            .formatted(text, instead.isEmpty() ? "" : "; there it is " + instead));
            return Optional.empty();
        }
        return code;
    }
}
