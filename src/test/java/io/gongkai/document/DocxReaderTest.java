package io.gongkai.document;

import static io.gongkai.document.Extracts.cells;
import static io.gongkai.document.Extracts.grids;
import static io.gongkai.document.Extracts.paragraphs;
import static io.gongkai.document.Extracts.read;
import static io.gongkai.document.Packages.cell;
import static io.gongkai.document.Packages.docx;
import static io.gongkai.document.Packages.paragraph;
import static io.gongkai.document.Packages.row;
import static io.gongkai.document.Packages.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

    private static final String DOWN = "<w:vMerge w:val=\"restart\"/>";
    private static final String GOES_ON = "<w:vMerge/>";

    private static String wide(int columns) {
        return "<w:gridSpan w:val=\"" + columns + "\"/>";
    }

    @Test
    void resolvesCellsMergedAcrossAndDown() {
        Extract extract = read(docx(table(
                row(cell(wide(2), "项目"), cell("自然人")),
                row(cell(DOWN, "不予公开"), cell("国家秘密"), cell("1")),
                row(cell(GOES_ON, ""), cell("过程性信息"), cell("")))));

        assertThat(cells(grids(extract).getFirst()))
                .containsExactly("0,0 1×2 项目", "0,2 自然人", "1,0 2×1 不予公开", "1,1 国家秘密", "1,2 1", "2,1 过程性信息", "2,2 ");
    }

    @Test
    void tellsWhereACellStands() {
        Extract extract = read(docx(paragraph("甲") + table(row(cell(wide(2), "乙"), cell("7")))));

        assertThat(grids(extract).getFirst().cells().getLast().place()).isEqualTo(new Place.TableCell(1, 1, 2));
    }

    @Test
    void readsTablesRowsAndCellsInsideContentControls() {
        String controlled = "<w:sdt><w:sdtContent>" + cell("5") + "</w:sdtContent></w:sdt>";
        String table = table(row(cell("新收"), controlled));
        Extract extract = read(docx("<w:sdt><w:sdtPr/><w:sdtContent>" + table + "</w:sdtContent></w:sdt>"));

        assertThat(cells(grids(extract).getFirst())).containsExactly("0,0 新收", "0,1 5");
    }

    @Test
    void keepsWhatWasInsertedAndDropsWhatWasDeleted() {
        String changed = """
                <w:p><w:r><w:t>新收</w:t></w:r>
                <w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>13</w:t></w:r></w:ins>
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>
                <w:r><w:rPr><w:strike/></w:rPr><w:t>14</w:t></w:r><w:r><w:t>件</w:t></w:r></w:p>
                """;
        String deletedRow = "<w:tr><w:trPr><w:del/></w:trPr>" + cell("删去") + cell("1") + "</w:tr>";
        Extract extract = read(docx(changed + table(row(cell("结转"), cell("2")), deletedRow)));

        assertThat(paragraphs(extract)).containsExactly("新收13件");
        assertThat(cells(grids(extract).getFirst())).containsExactly("0,0 结转", "0,1 2");
    }

    @Test
    void writesTheNumbersWordPutsBeforeParagraphs() {
        String numbering = """
                <w:abstractNum w:abstractNumId="4">
                  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
                  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
                  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
                </w:abstractNum>
                <w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num>
                """;
        String styles = """
                <w:style w:type="paragraph" w:styleId="h"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h"/></w:style>
                """;
        String body = styled("h", "总体情况")
                + numbered(1, "主动公开")
                + numbered(1, "依申请公开")
                + styled("h2", "公开情况")
                + table(row("<w:tc>" + numbered(1, "部分公开") + "</w:tc>", cell("1")))
                + numbered(2, "重复申请");

        Extract extract = read(docx(body, numbering, styles));

        assertThat(paragraphs(extract)).containsExactly("一、总体情况", "（一）主动公开", "（二）依申请公开", "二、公开情况", "1.重复申请");
        assertThat(cells(grids(extract).getFirst())).containsExactly("0,0 （一）部分公开", "0,1 1");
    }

    private static String numbered(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"9\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(level, text);
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(style, text);
    }

    @Test
    void readsTextBoxesOnce() {
        String box = "<w:txbxContent>" + paragraph("框内") + "</w:txbxContent>";
        String body = """
                <w:p><w:r><w:t>框外</w:t></w:r><w:r>
                <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
                <mc:Choice><w:drawing>%s</w:drawing></mc:Choice><mc:Fallback><w:pict>%s</w:pict></mc:Fallback>
                </mc:AlternateContent></w:r></w:p>
                """.formatted(box, box);

        assertThat(paragraphs(read(docx(body)))).containsExactly("框外", "框内");
    }

    @Test
    void leavesOutTheTableOfContents() {
        String line = """
                <w:p><w:hyperlink><w:r><w:t>一、总体情况</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
                <w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
                <w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink></w:p>
                """;

        assertThat(paragraphs(read(docx(line + paragraph("一、总体情况"))))).containsExactly("一、总体情况");
    }

    @Test
    void takesATableThatOnlyArrangesThePageAsWhatItHolds() {
        String inner = table(row(cell("新收"), cell("3")));
        Extract extract = read(docx(table(row(cell("左"), "<w:tc>" + paragraph("右") + inner + "</w:tc>"))));

        assertThat(paragraphs(extract)).containsExactly("左", "右");
        assertThat(grids(extract)).hasSize(1);
        assertThat(cells(grids(extract).getFirst())).containsExactly("0,0 新收", "0,1 3");
    }

    @Test
    void readsStrictDocuments() {
        Map<String, byte[]> parts = Packages.parts("");
        parts.put(
                "word/document.xml",
                Packages.utf8(Packages.document(table(row(cell(wide(2), "总计"), cell("4"))), Packages.STRICT)));

        assertThat(cells(grids(read(Packages.zip(parts))).getFirst())).containsExactly("0,0 1×2 总计", "0,2 4");
    }

    @Test
    void joinsTheLinesOfACell() {
        String cell = "<w:tc>" + paragraph("商业") + paragraph("企业") + "</w:tc>";

        assertThat(cells(grids(read(docx(table(row(cell, cell("1")))))).getFirst()))
                .containsExactly("0,0 商业\n企业", "0,1 1");
    }

    @Test
    void saysThatAnInsertedFileWasNotRead() {
        Extract extract = read(docx(paragraph("甲") + "<w:altChunk/>"));

        assertThat(extract.notes()).containsExactly(Refusals.INSERTED);
    }
}
