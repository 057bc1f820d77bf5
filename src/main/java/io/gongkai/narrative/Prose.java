package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The running text of a section, cut into sentences. */
final class Prose {

    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[0-9]{1,2}[.．、](?![0-9])|[(（][0-9]{1,2}[)）]).*");
    private static final String ENDS = "。！？!?";
    private static final String CLOSERS = "”’」』）)";
    private static final double FULL_LINE = 0.7;
    private static final int LONGEST_HEADING = 25;

    private Prose() {}

    static List<Sentence> sentences(String section, String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (String paragraph : paragraphs(text)) {
            int from = 0;
            boolean opens = true;
            for (int at = 0; at < paragraph.length(); at++) {
                boolean last = at == paragraph.length() - 1;
                if (last || ENDS.indexOf(paragraph.charAt(at)) >= 0) {
                    int to = at + 1;
                    while (to < paragraph.length() && CLOSERS.indexOf(paragraph.charAt(to)) >= 0) {
                        to++;
                    }
                    String sentence = paragraph.substring(from, to);
                    sentences.add(new Sentence(section, sentence, Characters.plain(sentence), opens));
                    from = to;
                    at = to - 1;
                    opens = false;
                }
            }
        }
        return sentences;
    }

    /** Lines that only the page broke are joined; a paragraph is what ends with a stop, is short, or is numbered anew. */
    static List<String> paragraphs(String text) {
        List<String> lines = text.lines()
                .map(Characters::withoutSpaces)
                .filter(line -> !line.isEmpty())
                .toList();
        int longest = lines.stream().mapToInt(Prose::width).max().orElse(0);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            open.append(line);
            boolean last = i == lines.size() - 1;
            if (last
                    || ends(line, longest)
                    || NUMBERED.matcher(lines.get(i + 1)).matches()) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
        }
        return paragraphs;
    }

    /** As the page sees it: a Chinese character is as wide as two digits. */
    private static int width(String line) {
        return line.chars().map(c -> c < 0x100 ? 1 : 2).sum();
    }

    private static boolean ends(String line, int longest) {
        char end = line.charAt(line.length() - 1);
        if (ENDS.indexOf(end) >= 0) {
            return true;
        }
        return width(line) < FULL_LINE * longest && "，,、；;：:（(".indexOf(end) < 0;
    }

    /** Whether a line is a heading: numbered, short and without a comma or a stop. */
    static boolean isHeading(String plain) {
        return plain.length() <= LONGEST_HEADING && NUMBERED.matcher(plain).matches() && plain.indexOf(',') < 0;
    }
}
