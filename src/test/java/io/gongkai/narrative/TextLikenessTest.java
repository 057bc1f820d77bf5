package io.gongkai.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gongkai.narrative.TextLikeness.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLikenessTest {

    private static final String TEXT = """
            2024年，青石县认真贯彻落实《中华人民共和国政府信息公开条例》，聚焦企业和群众关切，扎实推进重点领域信息公开。
            （一）主动公开情况。全年通过政府网站主动公开信息5316条，政务新媒体发布信息1820条，召开新闻发布会6场，发布政策解读材料40篇。
            （二）依申请公开情况。全县共受理政府信息公开申请46件，均在法定期限内答复，申请人满意度较高，未发生投诉举报。
            （三）政府信息管理情况。完善信息发布审核制度，严格落实先审查、后公开要求，定期清理失效文件，更新公开目录。""";
    private static final String LAST_YEAR = TEXT.replace("2024", "2023")
            .replace("5316", "4870")
            .replace("1820", "1533")
            .replace("46件", "三十一件")
            .replace("40篇", "36篇");
    private static final String NEIGHBOUR = TEXT.replace("青石县", "白水县").replace("46件", "58件");
    private static final String ANOTHER = """
            一年来，云溪区把政务公开作为优化营商环境的重要抓手，建立区长牵头、部门联动的推进机制，社会反响良好。
            公开平台方面，新建社区公开专区12个，改版门户网站栏目，上线智能问答，群众办事咨询更加便捷。
            依申请公开方面，健全登记、会商、审签、送达的闭环流程，聘请法律顾问把关疑难答复，全年办理申请103件。
            监督保障方面，把公开工作列入年度绩效考核，开展两轮网上巡查，对六家单位提出整改意见并跟踪销号。""";

    @Test
    void takesLastYearsTextWithNewNumbersForTheSame() {
        assertThat(TextLikeness.between(TEXT, LAST_YEAR, List.of())).isGreaterThan(0.95);
    }

    @Test
    void takesANeighboursTextWithAnotherNameForTheSame() {
        assertThat(TextLikeness.between(TEXT, NEIGHBOUR, List.of())).isGreaterThan(0.95);
        assertThat(TextLikeness.between(TEXT, NEIGHBOUR, List.of("青石", "白水"))).isGreaterThan(0.95);
    }

    @Test
    void tellsTwoTextsOnTheSameMatterApart() {
        assertThat(TextLikeness.between(TEXT, ANOTHER, List.of())).isLessThan(0.1);
    }

    @Test
    void measuresHowMuchWasCopied() {
        String half = TEXT.substring(0, TEXT.length() / 2) + ANOTHER.substring(ANOTHER.length() / 2);

        assertThat(TextLikeness.between(TEXT, half, List.of())).isBetween(0.2, 0.6);
    }

    @Test
    void saysNothingOfTextsTooShortToTell() {
        assertThat(TextLikeness.between("无", "无", List.of())).isZero();
        assertThat(TextLikeness.sketch("无其他需要报告的事项。", List.of())).isEmpty();
    }

    @Test
    void estimatesTheLikenessFromSketches() {
        Sketch sketch = TextLikeness.sketch(TEXT, List.of()).orElseThrow();
        Sketch another = TextLikeness.sketch(ANOTHER, List.of()).orElseThrow();
        Sketch stored = Sketch.of(
                TextLikeness.sketch(LAST_YEAR, List.of()).orElseThrow().bytes());

        assertThat(sketch.likeness(stored)).isCloseTo(TextLikeness.between(TEXT, LAST_YEAR, List.of()), within(0.1));
        assertThat(sketch.likeness(another)).isLessThan(0.15);
        assertThatIllegalArgumentException().isThrownBy(() -> Sketch.of(new byte[3]));
    }
}
