package io.gongkai.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionRegisterTest {

    private static final DivisionRegister REGISTER = DivisionRegister.bundled();

    @ParameterizedTest
    @CsvSource({
        "2016, 34, 334, 2851",
        "2017, 34, 334, 2851",
        "2018, 34, 333, 2851",
        "2019, 34, 333, 2846",
        "2020, 34, 333, 2844",
        "2021, 34, 333, 2843",
        "2022, 34, 333, 2843",
        "2023, 34, 333, 2844",
        "2024, 34, 333, 2846",
        "2025, 34, 333, 2845",
    })
    void countsTheDivisionsOfEachYear(int year, long provinces, long prefectures, long counties) {
        DivisionTree tree = REGISTER.in(year);
        assertThat(count(tree, Level.NATION)).isEqualTo(1);
        assertThat(count(tree, Level.PROVINCE)).isEqualTo(provinces);
        assertThat(count(tree, Level.PREFECTURE)).isEqualTo(prefectures);
        assertThat(count(tree, Level.COUNTY)).isEqualTo(counties);
    }

    @Test
    void changesOfAYearExplainWhatDiffersFromTheYearBefore() {
        for (int year = REGISTER.firstYear() + 1; year <= REGISTER.lastYear(); year++) {
            Set<Division> before = new HashSet<>(REGISTER.in(year - 1).all());
            Set<Division> after = new HashSet<>(REGISTER.in(year).all());
            for (Division gone : before) {
                assertThat(after.contains(gone) || changedIn(year, gone.code()))
                        .as("%s ended before %d", gone, year)
                        .isTrue();
            }
            for (Division come : after) {
                assertThat(before.contains(come) || changedIn(year, come.code()))
                        .as("%s began in %d", come, year)
                        .isTrue();
            }
        }
    }

    @Test
    void readsYearsOutsideTheRegisterByTheNearestTree() {
        assertThat(REGISTER.firstYear()).isEqualTo(2016);
        assertThat(REGISTER.lastYear()).isEqualTo(2025);
        assertThat(REGISTER.in(2008)).isSameAs(REGISTER.in(2016));
        assertThat(REGISTER.in(2031)).isSameAs(REGISTER.in(2025));
    }

    @Test
    void mergesLaiwuIntoJinanAtTheEndOf2018() {
        assertThat(name(2017, "371200")).contains("莱芜市");
        assertThat(name(2017, "371202")).contains("莱城区");
        assertThat(name(2018, "371200")).isEmpty();
        assertThat(name(2018, "371202")).isEmpty();
        assertThat(name(2017, "370116")).isEmpty();
        assertThat(name(2018, "370116")).contains("莱芜区");
        assertThat(parentName(2018, "370116")).contains("济南市");
        assertThat(history("371202")).containsExactly("2018 succeeded_by 371202 370116 国函〔2018〕163号");
        assertThat(history("371200")).containsExactly("2018 abolished 371200 null 国函〔2018〕163号");
        assertThat(today("371202")).containsExactly("370116");
        assertThat(today("371200")).containsExactly("370116", "370117");
    }

    @Test
    void movesGongzhulingFromSipingToChangchunIn2020() {
        assertThat(parentName(2019, "220381")).contains("四平市");
        assertThat(name(2020, "220381")).isEmpty();
        assertThat(name(2020, "220184")).contains("公主岭市");
        assertThat(parentName(2020, "220184")).contains("长春市");
        assertThat(history("220184")).containsExactly("2020 succeeded_by 220381 220184 国函〔2020〕84号");
    }

    @Test
    void keepsCodesInHangzhouWhoseTerritoryChangedIn2021() {
        for (String kept : List.of("330110", "330105")) {
            assertThat(name(2020, kept)).isEqualTo(name(2021, kept)).isPresent();
        }
        assertThat(REGISTER.tenures(new DivisionCode("330110")))
                .containsExactly(new Tenure(
                        REGISTER.in(2021).find(new DivisionCode("330110")).orElseThrow(), null, null));
        assertThat(history("330110")).containsExactly("2021 created_from_part_of 330110 330113 浙江省人民政府2021年4月9日公布");
        assertThat(history("330105")).containsExactly("2021 succeeded_by 330103 330105 浙江省人民政府2021年4月9日公布");
        assertThat(today("330103")).containsExactly("330105");
        assertThat(today("330104")).containsExactly("330102", "330114");
        assertThat(today("330110")).containsExactly("330110");
    }

    @Test
    void mergesTwoDistrictsOfNantongIntoOneNewCodeIn2020() {
        assertThat(name(2020, "320602")).isEmpty();
        assertThat(name(2020, "320611")).isEmpty();
        assertThat(name(2020, "320613")).contains("崇川区");
        assertThat(history("320613"))
                .containsExactly(
                        "2020 succeeded_by 320602 320613 国函〔2020〕79号", "2020 succeeded_by 320611 320613 国函〔2020〕79号");
    }

    @Test
    void recodesNaquWithAllItsCountiesIn2017() {
        DivisionTree before = REGISTER.in(2016);
        assertThat(before.children(new DivisionCode("542400"))).hasSize(11);
        for (Division county : before.children(new DivisionCode("542400"))) {
            assertThat(REGISTER.in(2017).find(county.code())).isEmpty();
            assertThat(REGISTER.today(county.code()))
                    .singleElement()
                    .extracting(Division::parent)
                    .isEqualTo(new DivisionCode("540600"));
        }
        assertThat(name(2017, "540600")).contains("那曲市");
        assertThat(today("542421")).containsExactly("540602");
    }

    @Test
    void cutsLonggangFromCangnanIn2019() {
        assertThat(name(2018, "330383")).isEmpty();
        assertThat(name(2019, "330383")).contains("龙港市");
        assertThat(name(2019, "330327")).contains("苍南县");
        assertThat(history("330327")).containsExactly("2019 created_from_part_of 330327 330383 民函〔2019〕83号");
    }

    @Test
    void changesNothingIn2022() {
        assertThat(REGISTER.in(2022).all())
                .containsExactlyElementsOf(REGISTER.in(2021).all());
        assertThat(REGISTER.in(2022).all().stream().filter(division -> changedIn(2022, division.code())))
                .isEmpty();
    }

    @Test
    void tellsWhatStoodInAnEarlierYear() {
        assertThat(standing("370116", 2017)).containsExactly("371202");
        assertThat(standing("220184", 2019)).containsExactly("220381");
        assertThat(standing("320613", 2019)).containsExactly("320602", "320611");
        assertThat(standing("330383", 2018)).containsExactly("330327");
        assertThat(standing("659010", 2018)).isEmpty();
        assertThat(standing("371200", 2020)).containsExactly("370116", "370117");
        assertThat(standing("230881", 2016)).containsExactly("230881");
    }

    @Test
    void knowsEveryNameOfACodeThatWasRenamed() {
        assertThat(REGISTER.tenures(new DivisionCode("130502")))
                .extracting(tenure -> tenure.division().name(), Tenure::firstYear, Tenure::lastYear)
                .containsExactly(tuple("桥东区", null, 2019), tuple("襄都区", 2020, null));
        assertThat(today("130521")).containsExactly("130502", "130503");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "130100"})
    void hasNoHistoryOfACodeThatNeverChanged(String code) {
        assertThat(REGISTER.history(new DivisionCode(code))).isEmpty();
    }

    @Test
    void knowsNothingOfACodeNeverUsed() {
        assertThat(REGISTER.tenures(new DivisionCode("999999"))).isEmpty();
        assertThat(REGISTER.today(new DivisionCode("999999"))).isEmpty();
    }

    @Test
    void everyCodeThatEndedIsSomethingToday() {
        REGISTER.in(2016)
                .all()
                .forEach(division -> assertThat(REGISTER.today(division.code()))
                        .as("%s", division)
                        .isNotEmpty());
    }

    private static boolean changedIn(int year, DivisionCode code) {
        return REGISTER.history(code).stream().anyMatch(change -> change.year() == year);
    }

    private static long count(DivisionTree tree, Level level) {
        return tree.all().stream().filter(division -> division.level() == level).count();
    }

    private static Optional<String> name(int year, String code) {
        return REGISTER.in(year).find(new DivisionCode(code)).map(Division::name);
    }

    private static Optional<String> parentName(int year, String code) {
        return REGISTER.in(year).parent(new DivisionCode(code)).map(Division::name);
    }

    private static List<String> today(String code) {
        assertThat(REGISTER.today(new DivisionCode(code)))
                .isEqualTo(REGISTER.standing(new DivisionCode(code), REGISTER.lastYear()));
        return standing(code, REGISTER.lastYear());
    }

    private static List<String> standing(String code, int year) {
        return REGISTER.standing(new DivisionCode(code), year).stream()
                .map(division -> division.code().value())
                .toList();
    }

    private static List<String> history(String code) {
        return REGISTER.history(new DivisionCode(code)).stream()
                .map(change -> "%d %s %s %s %s"
                        .formatted(
                                change.year(),
                                change.kind().id(),
                                change.oldCode(),
                                change.newCode(),
                                change.authority()))
                .toList();
    }
}
