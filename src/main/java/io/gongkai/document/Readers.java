package io.gongkai.document;

import io.gongkai.document.FormatDetector.Detected;
import org.jspecify.annotations.Nullable;

/** Opens any supported document. */
final class Readers {

    /** The parts of a document, or why it cannot be opened. */
    Extraction read(byte[] content, @Nullable String mediaType, @Nullable String fileName) {
        return switch (FormatDetector.detect(content, mediaType, fileName)) {
            case Detected.IsNot(var refusal, var detail) -> new Extraction.Unreadable(refusal, detail);
            case Detected.Is(var format) -> read(content, format);
        };
    }

    private static Extraction read(byte[] content, Format format) {
        return switch (format) {
            case TEXT ->
                new Extraction.Extracted(
                        TextReader.read(Charsets.decode(content).orElseThrow()));
            case HTML -> new Extraction.Extracted(HtmlReader.read(content));
            case PDF, DOCX, DOC, XLSX, XLS ->
                new Extraction.Unreadable(
                        Refusal.UNSUPPORTED_TYPE,
                        new io.gongkai.form.Text(
                                "暂不读取" + format.words().zh(),
                                "Not read yet: " + format.words().en()));
        };
    }
}
