package io.gongkai.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * One page: its characters and its lines, in points from the top left corner as the page is seen.
 *
 * @param number from 1
 */
record PdfPage(int number, float width, float height, List<Glyph> glyphs, List<PdfRules.Rule> rules, boolean pictures) {

    /** A character; y is its base line. */
    record Glyph(String text, float x, float y, float width, float size) {
        float centreX() {
            return x + width / 2;
        }

        /** About the middle of the character above its base line. */
        float centreY() {
            return y - size * 0.35f;
        }
    }

    static PdfPage read(PDDocument document, int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        List<Glyph> glyphs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                String text = position.getUnicode();
                if (text != null && !text.isBlank()) {
                    glyphs.add(new Glyph(
                            text,
                            position.getX(),
                            position.getY(),
                            Math.max(position.getWidth(), 1),
                            Math.max(position.getFontSizeInPt(), 4)));
                }
            }
        };
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.writeText(document, Writer.nullWriter());
        boolean turned = page.getRotation() % 180 != 0;
        float width = page.getCropBox().getWidth();
        float height = page.getCropBox().getHeight();
        return new PdfPage(
                number,
                turned ? height : width,
                turned ? width : height,
                List.copyOf(glyphs),
                PdfRules.of(page),
                hasPictures(page.getResources()));
    }

    private static boolean hasPictures(@org.jspecify.annotations.Nullable PDResources resources) throws IOException {
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }

    boolean isPictureOnly() {
        return pictures && glyphs.isEmpty();
    }
}
