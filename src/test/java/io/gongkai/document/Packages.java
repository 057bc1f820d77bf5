package io.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word packages (docx) out of the XML a test is about. */
final class Packages {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static final String CONTENT_TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/word/document.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>
            """;
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="r1" Target="word/document.xml"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
            </Relationships>
            """;
    private static final String DOCUMENT_RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="r1" Target="numbering.xml"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"/>
              <Relationship Id="r2" Target="styles.xml"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>
              <Relationship Id="r3" Target="http://127.0.0.1:9/template.dotm" TargetMode="External"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>
            </Relationships>
            """;

    private Packages() {}

    /** A docx with this in its body; {@code w:} is the prefix of the elements. */
    static byte[] docx(String body) {
        return zip(parts(body));
    }

    static byte[] docx(String body, String numbering, String styles) {
        Map<String, byte[]> parts = parts(body);
        parts.put("word/numbering.xml", utf8(root("numbering", numbering, TRANSITIONAL)));
        parts.put("word/styles.xml", utf8(root("styles", styles, TRANSITIONAL)));
        return zip(parts);
    }

    static Map<String, byte[]> parts(String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8(CONTENT_TYPES));
        parts.put("_rels/.rels", utf8(RELATIONS));
        parts.put("word/_rels/document.xml.rels", utf8(DOCUMENT_RELATIONS));
        parts.put("word/document.xml", utf8(document(body, TRANSITIONAL)));
        return parts;
    }

    static String document(String body, String namespace) {
        return root("document", "<w:body>" + body + "</w:body>", namespace);
    }

    private static String root(String name, String content, String namespace) {
        return "<w:%s xmlns:w=\"%s\">%s</w:%s>".formatted(name, namespace, content, name);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return zip(parts, Deflater.DEFAULT_COMPRESSION);
    }

    /** The bytes of the parts as they are. */
    static byte[] stored(Map<String, byte[]> parts) {
        return zip(parts, Deflater.NO_COMPRESSION);
    }

    private static byte[] zip(Map<String, byte[]> parts, int level) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String cell(String text) {
        return cell("", text);
    }

    static String cell(String format, String text) {
        return "<w:tc><w:tcPr>" + format + "</w:tcPr>" + paragraph(text) + "</w:tc>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }
}
