package io.gongkai.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTreeTest {

    private static final DivisionRegister REGISTER = DivisionRegister.bundled();
    private static final DivisionTree TREE = REGISTER.in(2024);

    @ParameterizedTest
    @CsvSource({
        "230881, 230800", // a county of a prefecture
        "230800, 230000",
        "230000, 000000",
        "110105, 110000", // counties of municipalities
        "500235, 500000",
        "419001, 410000", // province-managed
        "429004, 420000",
        "429021, 420000",
        "469001, 460000",
        "659001, 650000",
        "130682, 130600", // province-managed only as to money: 定州, 辛集
        "130181, 130100",
        "460302, 460300", // the districts of 三沙
    })
    void findsTheParent(String code, String parent) {
        assertThat(TREE.parent(new DivisionCode(code))).map(Division::code).contains(new DivisionCode(parent));
    }

    @Test
    void hasThirtyTwoProvinceManagedCounties() {
        assertThat(TREE.all().stream()
                        .filter(division -> division.level() == Level.COUNTY)
                        .filter(division -> division.code().value().startsWith("90", 2)))
                .hasSize(32)
                .allMatch(division -> division.parent().value().endsWith("0000"));
    }

    @Test
    void listsAncestorsFromTheNationDown() {
        assertThat(TREE.ancestors(new DivisionCode("320813")))
                .extracting(Division::name)
                .containsExactly("全国", "江苏省", "淮安市");
        assertThat(TREE.ancestors(new DivisionCode("419001")))
                .extracting(Division::name)
                .containsExactly("全国", "河南省");
        assertThat(TREE.ancestors(DivisionCode.NATION)).isEmpty();
    }

    @Test
    void tellsWhatLiesWithinWhat() {
        DivisionCode tongjiang = new DivisionCode("230881");
        for (String above : List.of("230881", "230800", "230000", "000000")) {
            assertThat(TREE.within(tongjiang, new DivisionCode(above))).isTrue();
        }
        assertThat(TREE.within(tongjiang, new DivisionCode("230700"))).isFalse();
        assertThat(TREE.within(new DivisionCode("230800"), tongjiang)).isFalse();
        assertThat(TREE.within(new DivisionCode("220381"), new DivisionCode("220000")))
                .isFalse();
        assertThat(REGISTER.in(2019).within(new DivisionCode("220381"), new DivisionCode("220300")))
                .isTrue();
    }

    @Test
    void descendantsAreEveryoneBelowInOrderOfTheirCodes() {
        assertThat(TREE.descendants(DivisionCode.NATION)).hasSize(TREE.all().size() - 1);
        assertThat(TREE.descendants(new DivisionCode("230000")))
                .extracting(Division::code)
                .isSorted()
                .contains(new DivisionCode("230800"), new DivisionCode("230881"));
        assertThat(TREE.descendants(new DivisionCode("999999"))).isEmpty();
    }

    @Test
    void tenCountiesReportForJiamusi() {
        assertThat(TREE.reporting(new DivisionCode("230800")))
                .hasSize(10)
                .allMatch(division -> division.level() == Level.COUNTY)
                .extracting(Division::name)
                .contains("同江市");
    }

    @ParameterizedTest
    @ValueSource(strings = {"441900", "442000", "460400", "620200"})
    void prefectureWithoutCountiesReportsForItself(String code) {
        Division prefecture = TREE.find(new DivisionCode(code)).orElseThrow();
        assertThat(TREE.reporting(prefecture.code())).containsExactly(prefecture);
        assertThat(TREE.reporting(prefecture.parent())).contains(prefecture);
    }

    @Test
    void sanshaReportsForItselfUntilItHasDistricts() {
        DivisionCode sansha = new DivisionCode("460300");
        assertThat(REGISTER.in(2019).reporting(sansha))
                .extracting(Division::name)
                .containsExactly("三沙市");
        assertThat(REGISTER.in(2020).reporting(sansha))
                .extracting(Division::name)
                .containsExactly("西沙区", "南沙区");
    }

    @ParameterizedTest
    @ValueSource(strings = {"710000", "810000", "820000", "350527"})
    void expectsNoReportWhereTheRegulationsDoNotReach(String code) {
        DivisionCode excluded = new DivisionCode(code);
        assertThat(TREE.reporting(excluded)).isEmpty();
        assertThat(TREE.exclusion(excluded)).map(Exclusion::reasonZh).isPresent();
        assertThat(TREE.reporting(DivisionCode.NATION))
                .extracting(Division::code)
                .doesNotContain(excluded);
    }

    @Test
    void quanzhouIsRolledUpWithoutJinmen() {
        DivisionCode quanzhou = new DivisionCode("350500");
        assertThat(TREE.children(quanzhou)).hasSize(TREE.reporting(quanzhou).size() + 1);
        assertThat(TREE.exclusion(quanzhou)).isEmpty();
    }

    @Test
    void reportingDivisionsNeverContainEachOtherAndPrefecturesPartitionTheNation() {
        for (int year = REGISTER.firstYear(); year <= REGISTER.lastYear(); year++) {
            DivisionTree tree = REGISTER.in(year);
            List<Division> nation = tree.reporting(DivisionCode.NATION);
            Set<DivisionCode> codes = nation.stream().map(Division::code).collect(Collectors.toSet());
            assertThat(nation)
                    .allMatch(division ->
                            tree.ancestors(division.code()).stream().noneMatch(above -> codes.contains(above.code())));
            assertThat(tree.children(DivisionCode.NATION).stream()
                            .flatMap(province -> tree.reporting(province.code()).stream()))
                    .containsExactlyInAnyOrderElementsOf(nation);
        }
    }
}
