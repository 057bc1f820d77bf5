package io.gongkai.document;

import io.gongkai.document.Extract.Paragraph;
import io.gongkai.document.Extract.Part;
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

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "nav",
            "select",
            "button",
            "input",
            "svg",
            "iframe",
            "object",
            "del",
            "s",
            "strike");
    private static final Pattern HIDDEN = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|text-decoration[a-z-]*\\s*:[^;]*line-through");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark",
            "o:p", "q", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int tables;
    private int paragraphs;

    private HtmlReader() {}

    static Extract read(String markup) throws UnreadableException {
        Document page = Jsoup.parse(markup);
        HtmlReader reader = new HtmlReader();
        reader.line.append(page.title());
        reader.endLine();
        reader.walk(page.body());
        reader.endLine();
        return new Extract(reader.parts);
    }

    /** Whether nobody who looks at the page sees this, or sees it struck out. */
    static boolean isUnseen(Element element) {
        if (UNSEEN.contains(element.normalName())) {
            return true;
        }
        return element.attributesSize() > 0
                && (element.hasAttr("hidden")
                        || (element.hasAttr("style")
                                && HIDDEN.matcher(element.attr("style")).find()));
    }

    private void walk(Node node) throws UnreadableException {
        for (Node child : node.childNodes()) {
            switch (child) {
                case TextNode text -> append(text.getWholeText());
                case Element element when !isUnseen(element) -> walkElement(element);
                default -> {}
            }
        }
    }

    /** White space between words is one blank to a browser. */
    private void append(String text) {
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWhite(c)) {
                blank = true;
            } else {
                if (blank) {
                    line.append(' ');
                    blank = false;
                }
                line.append(c);
            }
        }
        if (blank) {
            line.append(' ');
        }
    }

    static boolean isWhite(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
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
                StringBuilder text = new StringBuilder();
                whole(element, text);
                parts.addAll(TextReader.read(text.toString()).parts());
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

    private static void whole(Node node, StringBuilder text) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element element && !isUnseen(element)) {
                if (element.nameIs("br")) {
                    text.append('\n');
                }
                whole(element, text);
            }
        }
    }

    /** A table that holds tables, or has but one column, only arranges the page. */
    private void table(Element table) throws UnreadableException {
        HtmlTable rows = HtmlTable.of(table);
        if (rows.columns() < 2 || rows.cells().stream().anyMatch(HtmlReader::holdsTable)) {
            for (Element cell : rows.cells()) {
                walk(cell);
                endLine();
            }
            return;
        }
        tables++;
        parts.add(rows.grid(tables));
    }

    private static boolean holdsTable(Node node) {
        for (Node child : node.childNodes()) {
            if (child instanceof Element element
                    && !isUnseen(element)
                    && (element.nameIs("table") || holdsTable(element))) {
                return true;
            }
        }
        return false;
    }

    private void endLine() {
        if (line.isEmpty()) {
            return;
        }
        String text = line.toString().replace('\u00a0', ' ').strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            paragraphs++;
            parts.add(new Paragraph(text, new Place.ParagraphNumber(paragraphs)));
        }
    }
}
