package io.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a docx or xlsx. Inflates only what is asked for and never more than {@link Bounds} allow. */
final class ZipParts implements Closeable {

    private static final int DOCTYPE_WITHIN = 4096;

    private final ZipFile zip;
    private long inflated;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens by the directory at the end, as Office does: a package cut off anywhere does not open. */
    static ZipParts open(byte[] content) throws IOException {
        ZipParts parts = new ZipParts(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get());
        Bounds.check(parts.entries().size(), Bounds.ENTRIES);
        return parts;
    }

    private List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntries());
    }

    List<String> names() {
        return entries().stream().map(ZipArchiveEntry::getName).toList();
    }

    /** A part by its name, which is compared without case, as the packaging standard asks. */
    Optional<byte[]> part(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            entry = entries().stream()
                    .filter(other -> other.getName().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(null);
        }
        return entry == null ? Optional.empty() : Optional.of(inflate(entry));
    }

    /** Inflates every part once, for a library that will hold them all. */
    void checkAll() throws IOException {
        for (ZipArchiveEntry entry : entries()) {
            inflate(entry);
        }
    }

    private byte[] inflate(ZipArchiveEntry entry) throws IOException {
        boolean xml = isXml(entry.getName());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                inflated += read;
                Bounds.check(bytes.size() + read, xml ? Bounds.XML_PART : Bounds.PACKAGE);
                Bounds.check((int) Math.min(inflated, Integer.MAX_VALUE), Bounds.PACKAGE);
                bytes.write(buffer, 0, read);
            }
        }
        byte[] part = bytes.toByteArray();
        checkIntact(entry, part);
        if (xml && declaresDtd(part)) {
            throw new UnreadableException(Refusal.ACTIVE_CONTENT, Refusals.OUTSIDE);
        }
        return part;
    }

    /** A damaged digit is still a digit; only the checksum tells. */
    private static void checkIntact(ZipArchiveEntry entry, byte[] part) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(part);
        if (checksum.getValue() != entry.getCrc()) {
            throw new IOException("Wrong checksum of " + entry.getName());
        }
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    /** In any encoding of one or two bytes; what hides better is refused by the parser all the same. */
    private static boolean declaresDtd(byte[] part) {
        String head = new String(part, 0, Math.min(part.length, DOCTYPE_WITHIN), StandardCharsets.ISO_8859_1);
        return head.replace("\0", "").contains("<!DOCTYPE");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
