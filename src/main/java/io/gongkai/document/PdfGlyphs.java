package io.gongkai.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a page. A shape whose character no font tells stands as {@link #UNTOLD}, so that a number it is part of
 * is not read as another number. Characters printed twice to look bold stand once.
 */
final class PdfGlyphs extends PDFTextStripper {

    static final String UNTOLD = "\uFFFD";

    private static final int MOST = 50_000;
    private static final float BAND = 20;
    private static final float WIDEST = 1.2f;

    /** A character; y is its base line. */
    record Glyph(String text, float x, float y, float width, float size) {
        float centreX() {
            return x + width / 2;
        }

        /** About the middle of the character above its base line. */
        float centreY() {
            return y - size * 0.35f;
        }

        /** The empty space between a character on the same line and this one. */
        float gapAfter(Glyph left) {
            return x - (left.x + left.width);
        }

        /** Whether no space stands between the two on their line. */
        boolean isNextTo(Glyph other) {
            float gap = Math.max(x - (other.x + other.width), other.x - (x + width));
            return Math.abs(y - other.y) < size * 0.3f && gap < size * 0.3f;
        }

        private boolean isSamePlace(Glyph other) {
            float near = Math.max(width, other.width) / 3;
            return Math.abs(x - other.x) < near && Math.abs(y - other.y) < near;
        }
    }

    private final List<PdfPage> pages = new ArrayList<>();
    private final List<Glyph> visible = new ArrayList<>();
    private final List<Glyph> invisible = new ArrayList<>();

    /** By text and by height on the page, coarsely, so that doubles are found among few. */
    private final Map<String, Map<Integer, List<Glyph>>> bands = new HashMap<>();

    private @Nullable PdfRules rules;
    private boolean told;

    private PdfGlyphs() {
        // The library counts pages by itself, and not here, where it is given one after the other.
        setStartPage(0);
        PdfPaths.addTo(this, () -> Objects.requireNonNull(rules));
    }

    static List<PdfPage> pages(PDDocument document) throws IOException {
        PdfGlyphs found = new PdfGlyphs();
        found.writeText(document, Writer.nullWriter());
        return List.copyOf(found.pages);
    }

    /** Pages without anything on them too, which the library leaves out. */
    @Override
    protected void processPages(PDPageTree tree) throws IOException {
        for (PDPage page : tree) {
            int number = pages.size() + 1;
            Bounds.check(number, Bounds.PAGES);
            visible.clear();
            invisible.clear();
            bands.clear();
            PdfRules drawn = new PdfRules(page);
            rules = drawn;
            if (page.hasContents()) {
                processPage(page);
            }
            boolean isInvisible = visible.isEmpty() && !invisible.isEmpty();
            // What is seen; of a page where nothing is, the invisible text.
            pages.add(PdfPage.of(number, page, isInvisible ? invisible : visible, isInvisible, drawn));
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        Bounds.check(visible.size() + invisible.size(), MOST);
        String text = font.toUnicode(code);
        told = text != null && text.codePoints().noneMatch(PdfGlyphs::isNoCharacter);
        int before = visible.size() + invisible.size();
        super.showGlyph(matrix, font, code, displacement);
        // The library drops what a composite font does not tell; the shape is on the page all the same.
        if (!told && visible.size() + invisible.size() == before) {
            float height = getCurrentPage().getCropBox().getHeight();
            add(new Glyph(UNTOLD, matrix.getTranslateX(), height - matrix.getTranslateY(), 5, 9));
        }
    }

    /** Fonts without a table of their characters give control characters or private ones. */
    private static boolean isNoCharacter(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> !Character.isWhitespace(character);
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> true;
            default -> character == 0xFFFD;
        };
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = told ? position.getUnicode() : UNTOLD;
        if (text == null || text.isBlank()) {
            return;
        }
        float size = Math.max(position.getFontSizeInPt(), 4);
        // Text written downwards is given a width without meaning.
        float width = Math.clamp(position.getWidth(), 1, size * WIDEST * text.length());
        add(new Glyph(text, position.getX(), position.getY(), width, size));
    }

    private void add(Glyph glyph) {
        int band = Math.round(glyph.y() / BAND);
        Map<Integer, List<Glyph>> same = bands.computeIfAbsent(glyph.text(), text -> new HashMap<>());
        for (int near = band - 1; near <= band + 1; near++) {
            for (Glyph other : same.getOrDefault(near, List.of())) {
                if (glyph.isSamePlace(other)) {
                    return;
                }
            }
        }
        same.computeIfAbsent(band, key -> new ArrayList<>()).add(glyph);
        boolean shown = getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER;
        (shown ? visible : invisible).add(glyph);
    }
}
