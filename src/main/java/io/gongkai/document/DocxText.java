package io.gongkai.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of one paragraph as a reader sees it: what was inserted is there, what was deleted or hidden is not. */
final class DocxText {

    private final StringBuilder text = new StringBuilder();
    private final List<Element> boxes = new ArrayList<>();
    private final Deque<Boolean> fields = new ArrayDeque<>();
    private boolean contents;

    private DocxText() {}

    static DocxText of(Element paragraph) {
        DocxText found = new DocxText();
        found.inline(paragraph);
        return found;
    }

    String text() {
        return text.toString();
    }

    /** The contents of text boxes anchored here. */
    List<Element> boxes() {
        return boxes;
    }

    /** Whether this is a line of a table of contents: it refers to the page of a heading. */
    boolean isOfContents() {
        return contents;
    }

    private void inline(Element parent) {
        for (Element child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "r" -> run(child);
                case "hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdtContent", "fldSimple", "dir", "bdo" ->
                    inline(child);
                case "sdt" -> Xml.child(child, "sdtContent").ifPresent(this::inline);
                case "AlternateContent" -> alternative(child).ifPresent(this::inline);
                case "oMath", "oMathPara" -> formula(child);
                default -> {}
            }
        }
    }

    /** What is offered to today's programs; the fallback says the same to older ones. */
    static Optional<Element> alternative(Element alternate) {
        return Xml.child(alternate, "Choice").or(() -> Xml.child(alternate, "Fallback"));
    }

    private void run(Element run) {
        if (Xml.child(run, "rPr").filter(DocxText::isGone).isPresent()) {
            return;
        }
        for (Element child : Xml.children(run)) {
            piece(child);
        }
    }

    /** Hidden, or struck out, which a reader takes for deleted. */
    private static boolean isGone(Element format) {
        return Xml.isOn(format, "vanish") || Xml.isOn(format, "strike") || Xml.isOn(format, "dstrike");
    }

    private void piece(Element piece) {
        switch (piece.getLocalName()) {
            case "t" -> append(piece.getTextContent());
            case "tab", "ptab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "fldChar" -> field(Xml.attribute(piece, "fldCharType").orElse(""));
            case "instrText" -> contents |= piece.getTextContent().contains("PAGEREF");
            case "ruby" -> Xml.child(piece, "rubyBase").ifPresent(this::inline);
            case "AlternateContent" ->
                alternative(piece).ifPresent(chosen -> Xml.children(chosen).forEach(this::piece));
            case "drawing", "pict", "object" -> findBoxes(piece);
            default -> {}
        }
    }

    private void append(String piece) {
        if (!fields.contains(true)) {
            text.append(piece);
        }
    }

    /** Between its beginning and its separator a field holds its instruction, then what it shows. */
    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(true);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            case "end" -> fields.poll();
            default -> {}
        }
    }

    private void formula(Node node) {
        for (Element child : Xml.children(node)) {
            if (Xml.is(child, "t")) {
                append(child.getTextContent());
            } else {
                formula(child);
            }
        }
    }

    private void findBoxes(Element drawing) {
        for (Element child : Xml.children(drawing)) {
            switch (child.getLocalName()) {
                case "txbxContent" -> boxes.add(child);
                case "AlternateContent" -> alternative(child).ifPresent(this::findBoxes);
                default -> findBoxes(child);
            }
        }
    }
}
