package io.gongkai.document;

import io.gongkai.document.Extract.Paragraph;
import io.gongkai.document.Extract.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads plain text and Markdown. Text exports write tables in a few ways, each a dialect of its own: a cell a line
 * behind a tab, rows of cells between tabs or pipes, a cell a line before a pipe, columns held apart by spaces. What is
 * none of these is a paragraph a line.
 */
final class TextReader {

    private static final Pattern DASHED_PAGE_NUMBER = Pattern.compile("[-—–－]+\\s*\\d{1,4}\\s*[-—–－]+");
    private static final Pattern PAGE_NUMBER = Pattern.compile("(第\\s*)?\\d{1,4}(\\s*页)?(\\s*/\\s*\\d{1,4})?");

    private TextReader() {}

    /** A line of the text; numbers count from 1. */
    record TextLine(int number, String text) {
        boolean isBlank() {
            return text.isBlank();
        }

        Place place() {
            return new Place.Line(number);
        }
    }

    static Extract read(String text) {
        List<TextLine> lines = linesOf(text);
        boolean laidOut = LaidOutText.isLaidOut(lines);
        List<Part> parts = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            TextLine line = lines.get(next);
            int end;
            if (TabbedText.opens(line)) {
                end = TabbedText.end(lines, next);
                parts.add(TabbedText.grid(lines.subList(next, end)));
            } else if (PipedText.opens(line)) {
                end = PipedText.end(lines, next);
                parts.add(PipedText.grid(lines.subList(next, end)));
            } else if (laidOut) {
                end = LaidOutText.end(lines, next);
                parts.add(LaidOutText.grid(lines.subList(next, end)));
            } else {
                end = next + 1;
                if (!line.isBlank()) {
                    parts.add(new Paragraph(line.text().strip(), line.place()));
                }
            }
            next = end;
        }
        return new Extract(parts);
    }

    /** Lines without page numbers: a number between dashes, or one alone at the end of a page. */
    private static List<TextLine> linesOf(String text) {
        String[] raw = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        List<TextLine> lines = new ArrayList<>(raw.length);
        for (int i = 0; i < raw.length; i++) {
            String stripped = raw[i].replace("\f", "").strip();
            boolean pageNumber = DASHED_PAGE_NUMBER.matcher(stripped).matches()
                    || (PAGE_NUMBER.matcher(stripped).matches() && pageEndsAfter(raw, i));
            if (!pageNumber) {
                lines.add(new TextLine(i + 1, raw[i].replace("\f", "")));
            }
        }
        return lines;
    }

    private static boolean pageEndsAfter(String[] raw, int line) {
        for (int i = line + 1; i < raw.length; i++) {
            if (raw[i].startsWith("\f")) {
                return true;
            }
            if (!raw[i].isBlank()) {
                return false;
            }
        }
        return false;
    }
}
