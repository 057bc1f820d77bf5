package io.gongkai.document;

import io.gongkai.document.DocxTable.Cell;
import io.gongkai.document.DocxTable.Merge;
import io.gongkai.document.DocxTable.Row;
import java.io.IOException;
import java.util.Optional;
import java.util.StringJoiner;
import org.w3c.dom.Element;

/**
 * Reads Word documents (docx), transitional and strict, of Word, WPS and others. The XML is walked as it is: half of what
 * a report is made of (content controls, text boxes, tracked changes, merged cells) has no place in a library's model of a
 * document. Headers, footers, notes and tables of contents are left out.
 */
final class DocxReader {

    private final Parts parts = new Parts();
    private final DocxNumbering numbering;
    private boolean inserted;

    private DocxReader(DocxNumbering numbering) {
        this.numbering = numbering;
    }

    static Extract read(byte[] content) throws IOException {
        try (ZipParts zip = ZipParts.open(content)) {
            DocxPackage document = DocxPackage.of(zip);
            DocxReader reader = new DocxReader(new DocxNumbering(document.numbering(), document.styles()));
            Optional<Element> body = Xml.child(document.main(), "body");
            if (body.isPresent()) {
                reader.blocks(body.get());
            }
            if (!reader.parts.hasText()) {
                throw document.hasPictures()
                        ? new UnreadableException(Refusal.SCANNED, Refusals.PICTURES_ONLY)
                        : new UnreadableException(Refusal.EMPTY, Refusals.NO_TEXT);
            }
            return reader.inserted ? reader.parts.extract().with(Refusals.INSERTED) : reader.parts.extract();
        }
    }

    private void blocks(Element parent) throws IOException {
        for (Element child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "sdt" -> control(child);
                case "altChunk" -> inserted = true;
                case "ins", "moveTo", "customXml", "smartTag", "sdtContent" -> blocks(child);
                case "AlternateContent" -> {
                    Optional<Element> chosen = DocxText.alternative(child);
                    if (chosen.isPresent()) {
                        blocks(chosen.get());
                    }
                }
                default -> {}
            }
        }
    }

    private void control(Element control) throws IOException {
        boolean contents = Xml.path(control, "sdtPr", "docPartObj")
                .flatMap(part -> Xml.value(part, "docPartGallery"))
                .filter("Table of Contents"::equals)
                .isPresent();
        Optional<Element> content = Xml.child(control, "sdtContent");
        if (!contents && content.isPresent()) {
            blocks(content.get());
        }
    }

    private void paragraph(Element paragraph) throws IOException {
        DocxText text = DocxText.of(paragraph);
        if (!text.isOfContents()) {
            parts.paragraph(numbering.next(paragraph) + text.text());
        }
        for (Element box : text.boxes()) {
            blocks(box);
        }
    }

    private void table(Element element) throws IOException {
        DocxTable table = DocxTable.of(element);
        if (table.isLayout()) {
            for (Row row : table.rows()) {
                for (Cell cell : row.cells()) {
                    blocks(cell.element());
                }
            }
            return;
        }
        SpanGrid grid = new SpanGrid(parts.nextTable());
        for (Row row : table.rows()) {
            grid.nextRow();
            int column = row.before();
            for (Cell cell : row.cells()) {
                if (cell.goesOn() == Merge.RIGHT) {
                    grid.widen(cell.columns());
                } else if (cell.goesOn() == Merge.DOWN && grid.canGoOn(column)) {
                    grid.goOn(column);
                } else {
                    grid.cell(column, cell.columns(), text(cell.element()));
                }
                column += cell.columns();
            }
        }
        parts.grid(grid.cells());
    }

    private String text(Element cell) {
        StringJoiner lines = new StringJoiner("\n");
        lines(cell, lines);
        return Parts.tidy(lines.toString());
    }

    private void lines(Element parent, StringJoiner lines) {
        for (Element child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> {
                    DocxText text = DocxText.of(child);
                    String line = Parts.tidy(numbering.next(child) + text.text());
                    if (!line.isEmpty()) {
                        lines.add(line);
                    }
                    text.boxes().forEach(box -> lines(box, lines));
                }
                case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "tbl", "tr", "tc" ->
                    lines(child, lines);
                case "AlternateContent" -> DocxText.alternative(child).ifPresent(chosen -> lines(chosen, lines));
                default -> {}
            }
        }
    }
}
