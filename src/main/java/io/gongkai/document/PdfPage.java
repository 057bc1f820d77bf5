package io.gongkai.document;

import io.gongkai.document.PdfGlyphs.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * One page: its characters and the tables drawn on it, in points from the top left corner as the page is seen.
 *
 * @param number from 1
 * @param lines the characters outside the tables, line by line
 * @param pictures whether a picture is on it
 * @param recognised whether its text is an invisible layer under a picture, put there by a machine that read it
 */
record PdfPage(
        int number,
        float width,
        float height,
        List<Glyph> glyphs,
        List<RuledTable> tables,
        List<List<Glyph>> lines,
        boolean pictures,
        boolean recognised) {

    private static final double MOST_UNTOLD = 0.3;
    private static final int MOST_OFF = 2_000;

    static PdfPage of(int number, PDPage page, List<Glyph> found, boolean isInvisible, PdfRules drawn) {
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        float height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        List<Glyph> glyphs = onPage(found, width, height);
        List<RuledTable> tables = RuledTable.of(drawn.rules());
        return new PdfPage(
                number,
                width,
                height,
                glyphs,
                tables,
                PdfLines.outside(glyphs, tables),
                drawn.pictures(),
                isInvisible && drawn.pictures());
    }

    /** What is cropped away is not seen; a number that runs over the edge is taken whole. */
    private static List<Glyph> onPage(List<Glyph> glyphs, float width, float height) {
        List<Glyph> kept = new ArrayList<>();
        List<Glyph> off = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            boolean on = glyph.x() >= 0 && glyph.x() < width && glyph.y() >= 0 && glyph.y() <= height;
            (on ? kept : off).add(glyph);
        }
        off.stream()
                .limit(MOST_OFF)
                .sorted(Comparator.comparingDouble(glyph -> Math.abs(glyph.x() - width / 2)))
                .forEach(glyph -> {
                    if (kept.stream().anyMatch(glyph::isNextTo)) {
                        kept.add(glyph);
                    }
                });
        return kept;
    }

    boolean isPictureOnly() {
        return pictures && glyphs.isEmpty();
    }

    /** Whether the fonts of this page do not say what most of their shapes mean. */
    boolean isUntold() {
        long untold = glyphs.stream()
                .filter(glyph -> glyph.text().equals(PdfGlyphs.UNTOLD))
                .count();
        return untold > glyphs.size() * MOST_UNTOLD;
    }
}
