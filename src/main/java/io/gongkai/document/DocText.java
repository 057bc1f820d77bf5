package io.gongkai.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The text of a paragraph of a Word 97 document as a reader sees it. */
final class DocText {

    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder instruction = new StringBuilder();
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private DocText() {}

    static DocText of(Paragraph paragraph) {
        DocText found = new DocText();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            // What is struck out a reader takes for deleted.
            boolean struckOut = run.isStrikeThrough() || run.isDoubleStrikeThrough();
            if (!run.isMarkedDeleted() && !run.isVanished() && !struckOut) {
                run.text().chars().forEach(c -> found.append((char) c));
            }
        }
        return found;
    }

    String text() {
        return text.toString();
    }

    boolean isOfContents() {
        return instruction.indexOf("PAGEREF") >= 0;
    }

    private void append(char c) {
        switch (c) {
            case FIELD_BEGIN -> fields.push(true);
            case FIELD_SEPARATOR -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            case FIELD_END -> fields.poll();
            default -> (fields.contains(true) ? instruction : text).append(shown(c));
        }
    }

    /** Word keeps breaks, hyphens, the ends of cells and the anchors of pictures as control characters. */
    private static String shown(char c) {
        return switch (c) {
            case '\t' -> "\t";
            case '\n', '\r', 0x0B, 0x0C -> "\n";
            case 0x1E -> "-";
            default -> c < 0x20 ? "" : String.valueOf(c);
        };
    }
}
