package io.gongkai.document;

import io.gongkai.document.FormatDetector.Detected;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Opens any supported document, within {@link Bounds}. */
final class Readers {

    private final Watchdog watchdog = new Watchdog();

    /** The parts of a document, or why it cannot be opened. */
    Extraction read(byte[] content, @Nullable String mediaType, @Nullable String fileName) {
        if (content.length > Bounds.BYTES) {
            return new Extraction.Unreadable(Refusal.TOO_LARGE, Refusals.TOO_LARGE);
        }
        return watchdog.watch(new Opening(content, mediaType, fileName));
    }

    /** One document being opened. */
    private static final class Opening implements Watchdog.Watched {

        private final byte[] content;
        private final @Nullable String mediaType;
        private final @Nullable String fileName;
        private volatile String kind = "Office";

        private Opening(byte[] content, @Nullable String mediaType, @Nullable String fileName) {
            this.content = content;
            this.mediaType = mediaType;
            this.fileName = fileName;
        }

        @Override
        public Extraction call() throws IOException {
            return switch (FormatDetector.detect(content, mediaType, fileName)) {
                case Detected.IsNot(var refusal, var detail) -> new Extraction.Unreadable(refusal, detail);
                case Detected.Is(var format) -> {
                    kind = format.words().en();
                    Extract extract = read(format);
                    Bounds.check(extract);
                    if (extract.parts().isEmpty()) {
                        yield new Extraction.Unreadable(Refusal.EMPTY, Refusals.NO_TEXT);
                    }
                    long untold = extract.untold();
                    yield new Extraction.Extracted(
                            untold > 0 ? extract.with(Refusals.untoldCharacters(untold)) : extract);
                }
            };
        }

        private Extract read(Format format) throws IOException {
            if (format == Format.HTML || format == Format.TEXT) {
                Bounds.check(content.length, Bounds.TEXT);
            }
            return switch (format) {
                case TEXT -> TextReader.read(Charsets.decode(content).orElseThrow());
                case HTML -> HtmlReader.read(content);
                case PDF -> PdfReader.read(content);
                case DOCX -> DocxReader.read(content);
                case DOC -> DocReader.read(content);
                case XLSX -> SpreadsheetReader.readXlsx(content);
                case XLS -> SpreadsheetReader.readXls(content);
            };
        }

        @Override
        public String kind() {
            return kind;
        }
    }
}
