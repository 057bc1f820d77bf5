package io.gongkai.document;

import io.gongkai.form.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the bytes what a document is, and holds that against what it is declared to be. A package or an Office file
 * that does not open as such ends in an {@link IOException}.
 */
final class FormatDetector {

    private static final Pattern MARKUP =
            Pattern.compile("<(!doctype\\s+html|html|head|body|table|div|p|meta)\\b", Pattern.CASE_INSENSITIVE);
    private static final int MARKUP_WITHIN = 4096;
    private static final Set<String> OLE_TEXT = Set.of("WordDocument", "Workbook", "Book");

    /** What the document is, or why it is not read. */
    sealed interface Detected {
        /** @param text the whole of it where it is text or markup, else empty */
        record Is(Format format, String text) implements Detected {
            Is(Format format) {
                this(format, "");
            }
        }

        record IsNot(Refusal refusal, Text detail) implements Detected {}
    }

    private FormatDetector() {}

    static Detected detect(byte[] content, @Nullable String mediaType, @Nullable String fileName) throws IOException {
        if (content.length == 0) {
            return new Detected.IsNot(
                    Refusal.EMPTY, new Text("文件是空的。请检查后重新上传。", "The document is empty. Check it and upload again."));
        }
        return switch (ofContent(content)) {
            case Detected.IsNot not -> not;
            case Detected.Is is ->
                declared(mediaType, fileName)
                        .filter(declared -> !is.format().passesFor(declared))
                        .map(declared -> contradiction(is.format(), declared))
                        .orElse(is);
        };
    }

    private static Optional<Format> declared(@Nullable String mediaType, @Nullable String fileName) {
        return Optional.ofNullable(mediaType)
                .flatMap(Format::ofMediaType)
                .or(() -> Optional.ofNullable(fileName).flatMap(Format::ofFileName));
    }

    private static Detected contradiction(Format format, Format declared) {
        return new Detected.IsNot(
                Refusal.UNSUPPORTED_TYPE,
                new Text(
                        "文件声明为%s，内容却是%s。请用原来的软件打开后另存为正确的格式，或改正文件后缀和类型。"
                                .formatted(declared.words().zh(), format.words().zh()),
                        "The document is declared as %s, its content is %s. Save it in the right format, or correct its name and type."
                                .formatted(declared.words().en(), format.words().en())));
    }

    private static Detected ofContent(byte[] content) throws IOException {
        FileMagic magic = FileMagic.valueOf(new ByteArrayInputStream(content));
        if (magic == FileMagic.OLE2) {
            return ole2(content);
        }
        if (startsWith(content, "PK")) {
            return zip(content);
        }
        if (new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return new Detected.Is(Format.PDF);
        }
        if (magic == FileMagic.RTF) {
            return unsupported("RTF", "RTF");
        }
        return Charsets.decode(content)
                .<Detected>map(text -> new Detected.Is(isMarkup(text) ? Format.HTML : Format.TEXT, text))
                .orElseGet(() -> unsupported("图片或其他二进制文件", "a picture or some other binary file"));
    }

    private static boolean isMarkup(String text) {
        return MARKUP.matcher(text.substring(0, Math.min(text.length(), MARKUP_WITHIN)))
                .find();
    }

    private static Detected ole2(byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            Set<String> names = files.getRoot().getEntryNames();
            if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
                return new Detected.IsNot(Refusal.ENCRYPTED, Refusals.ENCRYPTED);
            }
            if (names.contains("Macros") || names.contains("_VBA_PROJECT_CUR") || names.contains("_VBA_PROJECT")) {
                return new Detected.IsNot(Refusal.ACTIVE_CONTENT, Refusals.MACROS);
            }
            for (Entry entry : files.getRoot()) {
                int size = entry instanceof DocumentEntry stream ? stream.getSize() : 0;
                Bounds.check(size, OLE_TEXT.contains(entry.getName()) ? Bounds.OLE_STREAM : Bounds.BYTES);
            }
            if (names.contains("WordDocument")) {
                return new Detected.Is(Format.DOC);
            }
            if (names.contains("Workbook") || names.contains("Book")) {
                return new Detected.Is(Format.XLS);
            }
            return unsupported("一种不认识的Office文件", "an Office file of an unknown kind");
        }
    }

    private static Detected zip(byte[] content) throws IOException {
        try (ZipParts parts = ZipParts.open(content)) {
            String types = parts.part("[Content_Types].xml")
                    .map(part -> new String(part, StandardCharsets.UTF_8))
                    .orElse("");
            boolean macros = parts.names().stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
            if (macros || types.contains("macroEnabled")) {
                return new Detected.IsNot(Refusal.ACTIVE_CONTENT, Refusals.MACROS);
            }
            if (types.contains("wordprocessingml.document.main+xml")) {
                return new Detected.Is(Format.DOCX);
            }
            return types.contains("spreadsheetml.sheet.main+xml")
                    ? new Detected.Is(Format.XLSX)
                    : unsupported("压缩包", "an archive");
        }
    }

    private static Detected unsupported(String zh, String en) {
        return new Detected.IsNot(
                Refusal.UNSUPPORTED_TYPE,
                new Text(
                        "内容是%s，这里不读取。请上传Word(docx、doc)、PDF、网页、Excel(xlsx、xls)或文本。".formatted(zh),
                        "The content is %s, which is not read here. Upload Word (docx, doc), PDF, HTML, Excel (xlsx, xls) or text."
                                .formatted(en)));
    }

    private static boolean startsWith(byte[] content, String prefix) {
        return content.length >= prefix.length()
                && new String(content, 0, prefix.length(), StandardCharsets.ISO_8859_1).equals(prefix);
    }
}
