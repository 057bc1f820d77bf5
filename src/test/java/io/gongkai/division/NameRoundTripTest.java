package io.gongkai.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the name of every division of every year. */
class NameRoundTripTest {

    private static final DivisionRegister REGISTER = DivisionRegister.bundled();

    private static final List<String> BODIES = List.of(
            "人民政府",
            "人民政府办公室",
            "市场监督管理局",
            "城市管理综合执法局",
            "中级人民法院",
            "农业农村局",
            "县域经济办公室",
            "东街道办事处",
            "北京路社区",
            "民政局",
            "2024年政府信息公开工作年度报告");

    static IntStream years() {
        return IntStream.rangeClosed(REGISTER.firstYear(), REGISTER.lastYear());
    }

    @ParameterizedTest
    @MethodSource("years")
    void fullNameResolvesToAllThatBearIt(int year) {
        DivisionTree tree = REGISTER.in(year);
        Map<String, List<Division>> bearers = named(tree).stream().collect(Collectors.groupingBy(Division::name));
        bearers.forEach((name, divisions) -> assertThat(tree.resolve(name))
                .isEqualTo(
                        divisions.size() == 1
                                ? new NameResolution.One(divisions.getFirst(), name, "")
                                : new NameResolution.Several(divisions, name, "")));
    }

    @ParameterizedTest
    @MethodSource("years")
    void nameBehindItsAncestorsResolvesToItself(int year) {
        DivisionTree tree = REGISTER.in(year);
        for (Division division : named(tree)) {
            String name = qualified(tree, division);
            assertThat(tree.resolve(name)).isEqualTo(new NameResolution.One(division, name, ""));
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void nameBehindItsParentAloneResolvesToItself(int year) {
        DivisionTree tree = REGISTER.in(year);
        for (Division division : named(tree)) {
            String parent = tree.parent(division.code())
                    .filter(above -> above.level() != Level.NATION)
                    .map(Division::name)
                    .orElse("");
            if (!parent.isEmpty()) {
                String name = parent + division.name();
                assertThat(tree.resolve(name)).isEqualTo(new NameResolution.One(division, name, ""));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void bodyBehindTheNameIsTheRest(int year) {
        DivisionTree tree = REGISTER.in(year);
        for (Division division : named(tree)) {
            String name = qualified(tree, division);
            for (String body : BODIES) {
                assertThat(tree.resolve(name + body)).isEqualTo(new NameResolution.One(division, name, body));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void nameOfAnotherYearAloneIsNoName(int year) {
        DivisionTree tree = REGISTER.in(year);
        List<String> known = named(tree).stream().map(Division::name).toList();
        years().mapToObj(REGISTER::in)
                .flatMap(other -> named(other).stream())
                .distinct()
                .filter(division -> !known.contains(division.name()))
                .forEach(division -> assertThat(tree.resolve(division.name() + "人民政府"))
                        .as("%s in %d", division, year)
                        .isEqualTo(new NameResolution.None()));
    }

    private static List<Division> named(DivisionTree tree) {
        return tree.all().stream()
                .filter(division -> division.level() != Level.NATION)
                .toList();
    }

    private static String qualified(DivisionTree tree, Division division) {
        return tree.ancestors(division.code()).stream()
                        .filter(above -> above.level() != Level.NATION)
                        .map(Division::name)
                        .collect(Collectors.joining())
                + division.name();
    }
}
