package io.gongkai.document;

import io.gongkai.document.Extract.Part;
import io.gongkai.form.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads PDF documents that have text. Tables drawn with lines come out exactly, cell by cell; what stands in columns
 * without lines comes out laid out; the rest is lines of text.
 */
final class PdfReader {

    private PdfReader() {}

    static Extract read(byte[] content) throws IOException {
        PdfStreams.check(content);
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > Bounds.PAGES) {
                throw new UnreadableException(Refusal.TOO_LARGE, Refusals.tooManyPages(document.getNumberOfPages()));
            }
            return read(document);
        }
    }

    private static List<Text> notes(List<PdfPage> pages, List<Integer> scanned) {
        List<Text> notes = new ArrayList<>();
        if (!scanned.isEmpty()) {
            notes.add(Refusals.scanned(scanned));
        }
        List<Integer> recognised =
                pages.stream().filter(PdfPage::recognised).map(PdfPage::number).toList();
        if (!recognised.isEmpty()) {
            notes.add(Refusals.recognised(recognised));
        }
        return notes;
    }

    private static Extract read(PDDocument document) throws IOException {
        List<PdfPage> pages = PdfGlyphs.pages(document);
        List<Integer> scanned = pages.stream()
                .filter(PdfPage::isPictureOnly)
                .map(PdfPage::number)
                .toList();
        List<Integer> untold =
                pages.stream().filter(PdfPage::isUntold).map(PdfPage::number).toList();
        if (!untold.isEmpty()) {
            throw new UnreadableException(Refusal.SCANNED, Refusals.untold(untold));
        }
        boolean anyText = pages.stream().anyMatch(page -> !page.glyphs().isEmpty());
        if (!scanned.isEmpty() && (!anyText || scanned.size() * 2 > pages.size())) {
            throw new UnreadableException(Refusal.SCANNED, Refusals.scanned(scanned));
        }
        boolean laidOut = pages.stream().mapToLong(PdfLines::linesInColumns).sum() >= PdfLines.ENOUGH_LINES;
        List<Part> parts = new ArrayList<>();
        for (PdfPage page : pages) {
            parts.addAll(PdfLines.parts(page, laidOut));
            Bounds.check(parts.size(), Bounds.PARTS);
        }
        return new Extract(parts, notes(pages, scanned));
    }
}
