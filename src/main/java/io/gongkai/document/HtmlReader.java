package io.gongkai.document;

import io.gongkai.document.Extract.Paragraph;
import io.gongkai.document.Extract.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int tables;
    private int paragraphs;

    private HtmlReader() {}

    static Extract read(byte[] content) {
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

    /** The page's own declaration of its encoding goes first, GB2312 and GBK being read as what they are part of. */
    private static Document parse(byte[] content) {
        String declared = declaredCharset(content);
        if (declared == null) {
            return Jsoup.parse(Charsets.decode(content).orElse(""));
        }
        try {
            return Jsoup.parse(new ByteArrayInputStream(content), declared, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @org.jspecify.annotations.Nullable String declaredCharset(byte[] content) {
        String head =
                new String(content, 0, Math.min(content.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1);
        var matcher = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]+)", Pattern.CASE_INSENSITIVE)
                .matcher(head);
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
        if (name.startsWith("gb")) {
            return Charsets.decode(content).isPresent() && isUtf8(content) ? null : "GB18030";
        }
        return null;
    }

    /** Pages that say gb2312 and are UTF-8 exist; no GB text of any length happens to be valid UTF-8. */
    private static boolean isUtf8(byte[] content) {
        try {
            java.nio.charset.StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(content));
            return true;
        } catch (java.nio.charset.CharacterCodingException e) {
            return false;
        }
    }

    private void walk(Node node) {
        for (Node child : node.childNodes()) {
            switch (child) {
                case TextNode text -> line.append(text.getWholeText().replaceAll("\\s+", " "));
                case Element element -> walkElement(element);
                default -> {}
            }
        }
    }

    private void walkElement(Element element) {
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
    private void table(Element table) {
        HtmlTable rows = HtmlTable.of(table);
        if (!table.select("table table").isEmpty() || rows.columns() < 2) {
            rows.cells().forEach(cell -> {
                walk(cell);
                endLine();
            });
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
