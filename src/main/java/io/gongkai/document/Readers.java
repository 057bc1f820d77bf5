package io.gongkai.document;

import io.gongkai.document.FormatDetector.Detected;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens any supported document, within {@link Bounds}. */
final class Readers {

    private final Watchdog watchdog = new Watchdog();

    /**
     * Opens a document.
     *
     * @param understanding what is made of its parts, or of the reason why it cannot be opened, within the same bounds
     */
    <T> T read(
            byte[] content,
            @Nullable String mediaType,
            @Nullable String fileName,
            Function<Extraction, T> understanding) {
        if (content.length > Bounds.BYTES) {
            return understanding.apply(new Extraction.Unreadable(Refusal.TOO_LARGE, Refusals.TOO_LARGE));
        }
        return watchdog.watch(new Opening<>(content, mediaType, fileName, understanding));
    }

    /** One document being opened. */
    private static final class Opening<T> implements Watchdog.Watched<T> {

        private final byte[] content;
        private final @Nullable String mediaType;
        private final @Nullable String fileName;
        private final Function<Extraction, T> understanding;
        private volatile String kind = "Office";
        private volatile boolean open;

        private Opening(
                byte[] content,
                @Nullable String mediaType,
                @Nullable String fileName,
                Function<Extraction, T> understanding) {
            this.content = content;
            this.mediaType = mediaType;
            this.fileName = fileName;
            this.understanding = understanding;
        }

        @Override
        public T call() throws IOException {
            Extraction extraction = open();
            open = true;
            return understanding.apply(extraction);
        }

        private Extraction open() throws IOException {
            return switch (FormatDetector.detect(content, mediaType, fileName)) {
                case Detected.IsNot(var refusal, var detail) -> new Extraction.Unreadable(refusal, detail);
                case Detected.Is(var format, var text) -> {
                    kind = format.words().en();
                    Extract extract = read(format, text);
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

        private Extract read(Format format, String text) throws IOException {
            if (format == Format.HTML || format == Format.TEXT) {
                Bounds.check(content.length, Bounds.TEXT);
            }
            return switch (format) {
                case TEXT -> TextReader.read(text);
                case HTML -> HtmlReader.read(text);
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

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public T refused(Extraction.Unreadable unreadable) {
            return understanding.apply(unreadable);
        }
    }
}
