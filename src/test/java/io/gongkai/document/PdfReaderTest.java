package io.gongkai.document;

import static io.gongkai.document.Extracts.cells;
import static io.gongkai.document.Extracts.grids;
import static io.gongkai.document.Extracts.paragraphs;
import static io.gongkai.document.Extracts.read;
import static io.gongkai.document.Pdfs.line;
import static io.gongkai.document.Pdfs.pdf;
import static io.gongkai.document.Pdfs.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    /** Two rows; the upper left cell covers both columns. */
    private static void table(PDPageContentStream page, boolean closed) throws IOException {
        line(page, 50, 700, 250, 700);
        line(page, 50, 670, 250, 670);
        if (closed) {
            line(page, 50, 640, 250, 640);
        }
        line(page, 50, 700, 50, 640);
        line(page, 250, 700, 250, 640);
        line(page, 150, 670, 150, 640);
        text(page, 60, 680, "Cases");
        text(page, 60, 650, "Received");
        text(page, 160, 650, "13");
    }

    @Test
    void readsADrawnTableCellByCell() throws IOException {
        Extract extract = read(pdf(page -> {
            text(page, 50, 750, "Heading");
            table(page, true);
            text(page, 290, 20, "- 2 -");
        }));

        assertThat(paragraphs(extract)).containsExactly("Heading");
        assertThat(cells(grids(extract).getFirst())).containsExactly("0,0 1×2 Cases", "1,0 Received", "1,1 13");
        assertThat(grids(extract).getFirst().cells().getLast().place())
                .isInstanceOfSatisfying(
                        Place.Box.class, box -> assertThat(box.page()).isOne());
    }

    @Test
    void keepsTheRowThatAPageBreakLeavesOpen() throws IOException {
        Extract extract = read(pdf(page -> table(page, false)));

        assertThat(cells(grids(extract).getFirst())).containsExactly("0,0 1×2 Cases", "1,0 Received", "1,1 13");
    }

    @Test
    void readsATurnedPageAsItIsSeen() throws IOException {
        try (PDDocument document = new PDDocument()) {
            Pdfs.page(document, page -> {
                page.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, 612, 0));
                page.transform(new org.apache.pdfbox.util.Matrix(1, 0, 0, 1, 0, -200));
                table(page, true);
            });
            document.getPage(0).setRotation(90);

            assertThat(cells(grids(read(Pdfs.bytes(document))).getFirst()))
                    .containsExactly("0,0 1×2 Cases", "1,0 Received", "1,1 13");
        }
    }

    @Test
    void readsBoldNumbersThatArePrintedTwiceOnce() throws IOException {
        Extract extract = read(pdf(page -> {
            text(page, 50, 700, "Received 113");
            text(page, 50.4f, 700, "Received 113");
        }));

        assertThat(paragraphs(extract)).containsExactly("Received 113");
    }

    @Test
    void takesANumberOverTheEdgeOfThePageWholeAndNothingElseBeyond() throws IOException {
        try (PDDocument document = new PDDocument()) {
            Pdfs.page(document, page -> {
                text(page, 380, 700, "5548");
                text(page, 500, 700, "cropped");
            });
            document.getPage(0).setCropBox(new PDRectangle(0, 0, 396, 792));

            assertThat(paragraphs(read(Pdfs.bytes(document)))).containsExactly("5548");
        }
    }

    @Test
    void readsColumnsWithoutLinesByTheirPlace() throws IOException {
        Extract extract = read(pdf(page -> {
            for (int row = 0; row < PdfLines.ENOUGH_LINES; row++) {
                text(page, 50, 700 - 20 * row, "Row" + row);
                text(page, 200, 700 - 20 * row, "12");
                text(page, 220, 700 - 20 * row, "7");
            }
        }));

        Extract.Grid grid = grids(extract).getFirst();
        assertThat(grid.geometry()).isEqualTo(Extract.Geometry.LAID_OUT);
        assertThat(grid.cells()).extracting(Extract.GridCell::text).startsWith("Row0", "12", "7", "Row1");
        assertThat(grid.cells().get(2).column()).isEqualTo(220);
    }

    @Test
    void tellsANumberCloseBehindALabelFromTheLabel() throws IOException {
        Extract extract = read(pdf(page -> {
            for (int row = 0; row < PdfLines.ENOUGH_LINES; row++) {
                text(page, 50, 700 - 20 * row, "Received");
                text(page, 104, 700 - 20 * row, "0");
                text(page, 200, 700 - 20 * row, "7");
            }
        }));

        assertThat(grids(extract).getFirst().cells())
                .extracting(Extract.GridCell::text)
                .startsWith("Received", "0", "7", "Received");
    }

    @Test
    void saysWhichPagesOfAReadableDocumentArePictures() throws IOException {
        Extract extract = read(Pdfs.scanned(false, true, false));

        assertThat(extract.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.zh()).contains("第2页"));
    }

    @Test
    void warnsOfTextThatAMachineReadFromAPicture() throws IOException {
        try (PDDocument document = new PDDocument()) {
            var picture = org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
                    document, new java.awt.image.BufferedImage(9, 9, java.awt.image.BufferedImage.TYPE_INT_RGB));
            Pdfs.page(document, page -> {
                page.drawImage(picture, 0, 0, 600, 800);
                page.setRenderingMode(RenderingMode.NEITHER);
                text(page, 50, 700, "Received 13");
            });

            Extract extract = read(Pdfs.bytes(document));

            assertThat(paragraphs(extract)).containsExactly("Received 13");
            assertThat(extract.notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note.zh()).contains("机器识别"));
        }
    }
}
