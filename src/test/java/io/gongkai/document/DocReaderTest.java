package io.gongkai.document;

import static io.gongkai.document.Extracts.cells;
import static io.gongkai.document.Extracts.grids;
import static io.gongkai.document.Extracts.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** No library writes this format; the document was made with LibreOffice. */
class DocReaderTest {

    static byte[] document() throws IOException {
        try (InputStream in = DocReaderTest.class.getResourceAsStream("/document/numbered-and-merged.doc")) {
            return in.readAllBytes();
        }
    }

    @Test
    void writesTheNumbersWordPutsBeforeParagraphsAndLeavesOutHiddenWords() throws IOException {
        assertThat(paragraphs(Extracts.read(document())))
                .containsExactly(
                        "青石县2024年政府信息公开工作年度报告",
                        "一、总体情况",
                        "青石县认真落实条例要求。",
                        "（一）主动公开",
                        "二、收到和处理申请情况",
                        "三、存在的主要问题",
                        "版式",
                        "前后");
    }

    @Test
    void resolvesCellsMergedAcrossAndDown() throws IOException {
        assertThat(cells(grids(Extracts.read(document())).getFirst()))
                .containsExactly(
                        "0,0 1×2 项目",
                        "0,2 自然人",
                        "0,3 总计",
                        "1,0 2×1 不予公开",
                        "1,1 属于国家秘密",
                        "1,2 1",
                        "1,3 1",
                        "2,1 属于过程性信息",
                        "2,2 ",
                        "2,3 0",
                        "3,0 1×2 （一）部分公开",
                        "3,2 2",
                        "3,3 2");
    }

    @Test
    void findsTheTableInATableThatOnlyArrangesThePage() throws IOException {
        assertThat(cells(grids(Extracts.read(document())).getLast())).containsExactly("0,0 内表", "0,1 7");
    }
}
