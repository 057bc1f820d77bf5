package io.gongkai.document;

import io.gongkai.form.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of documents that are read, with the media types and file name endings that stand for them. */
enum Format {
    PDF("PDF", List.of("application/pdf", "application/x-pdf"), List.of("pdf")),
    DOCX(
            "Word(docx)",
            List.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            List.of("docx")),
    DOC(
            "Word(doc)",
            List.of(
                    "application/msword",
                    "application/vnd.ms-works",
                    "application/kswps",
                    "application/wps-office.wps"),
            List.of("doc", "wps")),
    XLSX("Excel(xlsx)", List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), List.of("xlsx")),
    XLS(
            "Excel(xls)",
            List.of("application/vnd.ms-excel", "application/kset", "application/wps-office.et"),
            List.of("xls", "et")),
    HTML("网页(html)", List.of("text/html", "application/xhtml+xml"), List.of("html", "htm", "shtml")),
    TEXT(
            "文本",
            List.of("text/plain", "text/markdown", "text/x-markdown", "text/csv", "text/tab-separated-values"),
            List.of("txt", "md", "csv", "tsv", "text"));

    private final String name;
    private final List<String> mediaTypes;
    private final List<String> endings;

    Format(String name, List<String> mediaTypes, List<String> endings) {
        this.name = name;
        this.mediaTypes = mediaTypes;
        this.endings = endings;
    }

    static Optional<Format> ofMediaType(String declared) {
        String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(type))
                .findFirst();
    }

    static Optional<Format> ofFileName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.contains(ending))
                .findFirst();
    }

    /** Whether a document of this kind may be declared as the other: what is text and what a page is often mixed up. */
    boolean passesFor(Format declared) {
        return this == declared || (isText() && declared.isText());
    }

    private boolean isText() {
        return this == HTML || this == TEXT;
    }

    Text words() {
        return new Text(name, this == TEXT ? "text" : this == HTML ? "HTML" : name());
    }
}
