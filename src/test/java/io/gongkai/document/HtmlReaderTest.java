package io.gongkai.document;

import static io.gongkai.document.Extracts.cells;
import static io.gongkai.document.Extracts.grids;
import static io.gongkai.document.Extracts.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    private static Extract read(String body) {
        return Extracts.read(Packages.utf8("<!DOCTYPE html><html><body>" + body + "</body></html>"));
    }

    @Test
    void resolvesSpansAndKeepsBlankCells() {
        Extract extract = read("""
                <table><tr><td colspan="2">项目</td><th>自然人</th></tr>
                <tr><td rowspan=2>不予<br>公开</td><td><p>国家秘密</p></td><td>1</td></tr>
                <tr><td>过程性信息<td>&nbsp;</table>
                """);

        assertThat(cells(grids(extract).getFirst()))
                .containsExactly("0,0 1×2 项目", "0,2 自然人", "1,0 2×1 不予\n公开", "1,1 国家秘密", "1,2 1", "2,1 过程性信息", "2,2 ");
    }

    @Test
    void readsARowSpanOfZeroToTheEndOfTheTable() {
        Extract extract = read("<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>");

        assertThat(cells(grids(extract).getFirst())).containsExactly("0,0 3×1 甲", "0,1 1", "1,1 2", "2,1 3");
    }

    @Test
    void takesATableThatOnlyArrangesThePageAsWhatItHolds() {
        Extract extract = read(
                "<table><tr><td>栏目<td><p>一、总体情况</p><table><tr><td>新收<td>3</table></table><table><tr><td>二、公开</table>");

        assertThat(paragraphs(extract)).containsExactly("栏目", "一、总体情况", "二、公开");
        assertThat(cells(grids(extract).getFirst())).containsExactly("0,0 新收", "0,1 3");
    }

    @Test
    void leavesOutWhatIsNotSeen() {
        Extract extract = read("""
                <script>var n = "新收9件";</script><style>p{}</style><!-- 新收8件 -->
                <p style="display: none">新收7件</p><p hidden>新收6件</p>
                <p>新收<del>4</del><s>3</s><span style="text-decoration:line-through">2</span><b>5</b>件</p>
                """);

        assertThat(paragraphs(extract)).containsExactly("新收5件");
    }

    @Test
    void readsPreformattedTextAsText() {
        Extract extract = read("<pre>总体情况\n新收\t3\n结转\t1\n</pre>");

        assertThat(paragraphs(extract)).containsExactly("总体情况");
        assertThat(grids(extract)).hasSize(1);
    }

    @Test
    void readsPagesThatSayGb2312WhetherTheyAreOrNot() {
        String page =
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"></head><body><p>淼㳇镇新收3件</p></body></html>";

        assertThat(paragraphs(Extracts.read(page.getBytes(Charset.forName("GB18030")))))
                .containsExactly("淼㳇镇新收3件");
        assertThat(paragraphs(Extracts.read(Packages.utf8(page)))).containsExactly("淼㳇镇新收3件");
    }
}
