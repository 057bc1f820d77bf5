package io.gongkai.document;

import io.gongkai.document.Extract.Paragraph;
import io.gongkai.document.Extract.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads web pages. Nothing a page refers to is fetched. */
final class HtmlReader {

    private static final String UNSEEN =
            "script, style, noscript, template, head, nav, select, button, [hidden], input, svg, iframe, object";
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark",
            "o:p", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "del");

    private static final Pattern GB = Pattern.compile("charset\\s*=\\s*[\"']?\\s*gb", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int tables;
    private int paragraphs;

    private HtmlReader() {}

    static Extract read(byte[] content) throws UnreadableException {
        Document page = parse(content);
        String title = page.title().strip();
        page.select(UNSEEN).remove();
        page.select("[style]").stream()
                .filter(element -> HIDDEN.matcher(element.attr("style")).find())
                .toList()
                .forEach(Node::remove);
        HtmlReader reader = new HtmlReader();
        if (!title.isEmpty()) {
            reader.line.append(title);
            reader.endLine();
        }
        reader.walk(page.body());
        reader.endLine();
        return new Extract(reader.parts);
    }

    private static Document parse(byte[] content) {
        Optional<String> text = declaresGb(content) ? Charsets.decodeGb(content) : Charsets.decode(content);
        return Jsoup.parse(text.orElse(""));
    }

    private static boolean declaresGb(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        return GB.matcher(head).find();
    }

    private void walk(Node node) throws UnreadableException {
        for (Node child : node.childNodes()) {
            switch (child) {
                case TextNode text -> line.append(text.getWholeText().replaceAll("\\s+", " "));
                case Element element -> walkElement(element);
                default -> {}
            }
        }
    }

    private void walkElement(Element element) throws UnreadableException {
        String name = element.normalName();
        switch (name) {
            case "br", "hr" -> endLine();
            case "table" -> {
                endLine();
                table(element);
            }
            case "pre" -> {
                endLine();
                parts.addAll(TextReader.read(element.wholeText()).parts());
            }
            default -> {
                boolean block = !INLINE.contains(name);
                if (block) {
                    endLine();
                }
                walk(element);
                if (block) {
                    endLine();
                }
            }
        }
    }

    /** A table that holds tables, or has but one column, only arranges the page. */
    private void table(Element table) throws UnreadableException {
        HtmlTable rows = HtmlTable.of(table);
        if (!table.select("table table").isEmpty() || rows.columns() < 2) {
            for (Element cell : rows.cells()) {
                walk(cell);
                endLine();
            }
            return;
        }
        tables++;
        parts.add(rows.grid(tables));
    }

    private void endLine() {
        String text = line.toString().replace('\u00a0', ' ').strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            paragraphs++;
            parts.add(new Paragraph(text, new Place.ParagraphNumber(paragraphs)));
        }
    }
}
