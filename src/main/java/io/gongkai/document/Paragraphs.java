package io.gongkai.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Running text with its sentences whole. A PDF, and a text or page made from one, ends a line where the paper ended; a
 * line that is full, stops in the middle of a sentence and is followed by one that opens no paragraph goes on in it.
 */
final class Paragraphs {

    private static final String SENTENCE_END = "。！？；：!?;:";
    private static final Pattern OPENING = Pattern.compile(
            "^\\s*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}(?:[.．](?![0-9])|、)|第[一二三四五六七八九十]{1,3}部分|[#|•●■◆-])");

    /** Lines of more than these are not broken by a page's width. */
    private static final int WIDEST = 130;

    private static final double FULL = 0.85;
    private static final int INDENT = 2;

    /** The same on a page of points: less than a character of print. */
    private static final int INDENT_POINTS = 10;

    private final List<Line> lines;
    private final double widest;
    private final double margin;

    private Paragraphs(List<Line> lines) {
        this.lines = lines;
        this.widest = lines.stream().mapToDouble(Paragraphs::right).max().orElse(0);
        this.margin = lines.stream().mapToDouble(Paragraphs::left).min().orElse(0);
    }

    /** The text of these lines, a paragraph a line. */
    static String text(List<Line> lines) {
        Paragraphs paragraphs = new Paragraphs(lines);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String next = lines.get(i).text();
            if (i > 0) {
                text.append(paragraphs.goesOn(i - 1) ? between(text, next) : "\n");
            }
            text.append(next);
        }
        return text.toString();
    }

    /** Chinese is set without blanks between words, other writing with them. */
    private static String between(StringBuilder text, String next) {
        return !text.isEmpty() && !next.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(next.charAt(0))
                ? " "
                : "";
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether the sentence at the end of this line goes on in the next. */
    private boolean goesOn(int at) {
        Line line = lines.get(at);
        Line next = lines.get(at + 1);
        String text = line.text().strip();
        return !text.isEmpty()
                && SENTENCE_END.indexOf(text.charAt(text.length() - 1)) < 0
                && !next.gapBefore()
                && isFull(line)
                && !isIndented(next)
                && !OPENING.matcher(next.text()).find();
    }

    private boolean isFull(Line line) {
        boolean onPage = line.place() instanceof Place.Box;
        return (onPage || widest <= WIDEST) && right(line) - margin >= FULL * (widest - margin);
    }

    private boolean isIndented(Line line) {
        return left(line) - margin > (line.place() instanceof Place.Box ? INDENT_POINTS : INDENT);
    }

    private static double left(Line line) {
        return switch (line.place()) {
            case Place.Box box -> box.x();
            case Place.Line _, Place.TableCell _, Place.ParagraphNumber _, Place.SheetCell _, Place.Pointer _ ->
                line.tokens().getFirst().column();
        };
    }

    /** Where the line ends: on the page, or in characters, of which a Chinese one is as wide as two others. */
    private static double right(Line line) {
        Token last = line.tokens().getLast();
        return switch (last.place()) {
            case Place.Box box -> box.x() + box.width();
            case Place.Line _, Place.TableCell _, Place.ParagraphNumber _, Place.SheetCell _, Place.Pointer _ ->
                left(line) + width(line.text());
        };
    }

    private static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) < 0x1100 ? 1 : 2;
        }
        return width;
    }
}
