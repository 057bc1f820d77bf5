package io.gongkai.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameResolutionTest {

    private static final DivisionRegister REGISTER = DivisionRegister.bundled();

    @ParameterizedTest
    @CsvSource({
        // as published
        "洪泽区人民政府, 320813, 洪泽区, 人民政府",
        "江苏省淮安市洪泽区人民政府, 320813, 江苏省淮安市洪泽区, 人民政府",
        "淮安市洪泽区, 320813, 淮安市洪泽区, ''",
        "江苏省洪泽区, 320813, 江苏省洪泽区, ''",
        "同江市, 230881, 同江市, ''",
        "宿迁市, 321300, 宿迁市, ''",
        "上海市科委, 310000, 上海市, 科委",
        "会同县林业局, 431225, 会同县, 林业局",
        "徐闻县司法局, 440825, 徐闻县, 司法局",
        "广州市天河区, 440106, 广州市天河区, ''",
        "会昌县中村乡人民政府, 360733, 会昌县, 中村乡人民政府",
        "雄县北沙口乡, 130638, 雄县, 北沙口乡",
        "2024年度洪泽区人民政府, 320813, 洪泽区, 人民政府",
        "《洪泽区2023年政府信息公开工作年度报告》, 320813, 洪泽区, 2023年政府信息公开工作年度报告》",
        // units of the same name, told apart by what stands before
        "上海市普陀区, 310107, 上海市普陀区, ''",
        "舟山市普陀区, 330903, 舟山市普陀区, ''",
        "徐州市鼓楼区人民政府, 320302, 徐州市鼓楼区, 人民政府",
        "内江市中区人民政府, 511002, 内江市中区, 人民政府",
        "内江市市中区, 511002, 内江市市中区, ''",
        "青岛市南区, 370202, 青岛市南区, ''",
        // a stem before the name of what lies below it
        "江苏淮安市洪泽区, 320813, 江苏淮安市洪泽区, ''",
        "上海普陀区, 310107, 上海普陀区, ''",
        "黑龙江佳木斯同江市, 230881, 黑龙江佳木斯同江市, ''",
        "内蒙古呼和浩特市, 150100, 内蒙古呼和浩特市, ''",
        "海南共和县, 632521, 海南共和县, ''",
        "陕西省西安铁路监管局, 610000, 陕西省, 西安铁路监管局",
        // province-managed, corps cities, prefectures under a prefecture
        "河南省济源市, 419001, 河南省济源市, ''",
        "新疆生产建设兵团第一师阿拉尔市, 659002, 新疆生产建设兵团第一师阿拉尔市, ''",
        "新疆兵团石河子市, 659001, 新疆兵团石河子市, ''",
        "伊犁哈萨克自治州塔城地区乌苏市, 654202, 伊犁哈萨克自治州塔城地区乌苏市, ''",
        "河北雄安新区雄县张岗乡, 130638, 河北雄安新区雄县, 张岗乡",
        "吉林省吉林市人民政府, 220200, 吉林省吉林市, 人民政府",
    })
    void readsNameAtTheBeginning(String text, String code, String matched, String rest) {
        assertThat(REGISTER.in(2024).resolve(text))
                .isEqualTo(new NameResolution.One(division(2024, code), matched, rest));
    }

    @ParameterizedTest
    @CsvSource({
        "耿马县司法局, 530926, 司法局",
        "耿马自治县司法局, 530926, 司法局",
        "恩施州人民政府, 422800, 人民政府",
        "伊犁州, 654000, ''",
        "内蒙古自治区人民政府, 150000, 人民政府",
        "内蒙古, 150000, ''",
        "广西科技厅, 450000, 科技厅",
        "广西自治区财政厅, 450000, 财政厅",
        "新疆, 650000, ''",
        "大理州, 532900, ''",
        "黔东南州, 522600, ''",
        "湘西州花垣县, 433124, ''",
        "海西州都兰县, 632822, ''",
        "克孜勒苏州, 653000, ''",
        "博州温泉县, 652723, ''",
        "双江县, 530925, ''",
        "龙胜县, 450328, ''",
        "积石山县, 622927, ''",
        "三都县, 522732, ''",
        "东乡县, 622926, ''",
        "鄂伦春旗, 150723, ''",
        "鄂温克旗, 150724, ''",
        "莫力达瓦旗, 150722, ''",
        "科左中旗, 150521, ''",
        "达茂旗, 150223, ''",
        "管城区, 410104, ''",
        "阜蒙县, 210921, ''",
        "前郭县, 220721, ''",
    })
    void readsOfficialShortForms(String text, String code, String rest) {
        String matched = text.substring(0, text.length() - rest.length());
        assertThat(REGISTER.in(2024).resolve(text))
                .isEqualTo(new NameResolution.One(division(2024, code), matched, rest));
    }

    @ParameterizedTest
    @CsvSource({
        "普陀区, 310107 330903",
        "鼓楼区人民政府, 320106 320302 350102 410204",
        "江苏省鼓楼区, 320106 320302",
        "朝阳区, 110105 220104",
        "吉林省铁西区, 220302",
    })
    void givesEveryDivisionThatBearsTheName(String text, String codes) {
        List<String> expected = List.of(codes.split(" "));
        assertThat(candidates(2024, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "洪 泽 区",
                "洪\n泽\n区",
                "　洪　泽　区　",
                "江苏省\r\n淮安市 洪 泽区",
                "洪\u00a0泽\u200b区",
            })
    void passesOverWhiteSpaceInsideNames(String text) {
        assertThat(candidates(2024, text)).containsExactly("320813");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "政府信息公开工作年度报告",
                "本报告由洪泽区人民政府编制",
                "江苏科技厅",
                "淮安",
                "洪泽",
                "新疆生产建设兵团",
                "东区街道办事处",
                "西藏路",
                "全国",
                "淮安市鼓楼区",
                "淮安市洪泽县人民政府",
                "四平市公主岭市人民政府",
                "南昌市湾里区",
                "莱芜市",
                "平泉县",
                "山东省莱芜市莱城区",
            })
    void readsNoNameWhereNoneOfTheYearBegins(String text) {
        assertThat(REGISTER.in(2024).resolve(text)).isEqualTo(new NameResolution.None());
    }

    @Test
    void leavesBodiesInsideACityToTheCity() {
        assertThat(REGISTER.in(2024).resolve("中山市东区街道办事处"))
                .isEqualTo(new NameResolution.One(division(2024, "442000"), "中山市", "东区街道办事处"));
        assertThat(REGISTER.in(2024).resolve("苏州工业园区管理委员会")).isEqualTo(new NameResolution.None());
        assertThat(REGISTER.in(2024).resolve("郑州市郑东新区管理委员会"))
                .isEqualTo(new NameResolution.One(division(2024, "410100"), "郑州市", "郑东新区管理委员会"));
    }

    @Test
    void knowsNamesOnlyInTheirYears() {
        assertThat(candidates(2017, "莱芜市")).containsExactly("371200");
        assertThat(candidates(2018, "莱芜市")).isEmpty();
        assertThat(candidates(2018, "济南市莱芜区")).containsExactly("370116");
        assertThat(candidates(2016, "平泉县")).containsExactly("130823");
        assertThat(candidates(2018, "平泉县")).isEmpty();
        assertThat(candidates(2019, "四平市公主岭市")).containsExactly("220381");
        assertThat(candidates(2020, "长春市公主岭市")).containsExactly("220184");
    }

    @Test
    void tellsWhenANameWasKnownAndWhatItIsNow() {
        Tenure laiwu = new Tenure(division(2017, "371200"), null, 2017);
        assertThat(REGISTER.named("莱芜市")).containsExactly(laiwu);
        assertThat(REGISTER.today(laiwu.division().code()))
                .extracting(Division::name)
                .containsExactly("莱芜区", "钢城区");

        Tenure pingquan = new Tenure(division(2016, "130823"), null, 2016);
        assertThat(REGISTER.named("平泉县")).containsExactly(pingquan);
        assertThat(REGISTER.today(pingquan.division().code())).containsExactly(division(2025, "130881"));
        assertThat(REGISTER.named("没有这个县")).isEmpty();
    }

    private static Division division(int year, String code) {
        return REGISTER.in(year).find(new DivisionCode(code)).orElseThrow();
    }

    private static List<String> candidates(int year, String text) {
        return switch (REGISTER.in(year).resolve(text)) {
            case NameResolution.One one -> List.of(one.division().code().value());
            case NameResolution.Several several ->
                several.candidates().stream()
                        .map(division -> division.code().value())
                        .toList();
            case NameResolution.None none -> List.of();
        };
    }
}
