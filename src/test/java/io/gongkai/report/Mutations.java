package io.gongkai.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Ways to break a document: its bytes, or, where they are packed, what is packed. */
final class Mutations {

    private final List<byte[]> corpus;
    private final Random random;

    Mutations(List<byte[]> corpus, Random random) {
        this.corpus = corpus;
        this.random = random;
    }

    byte[] next() throws IOException {
        byte[] document = corpus.get(random.nextInt(corpus.size()));
        boolean packed = document[0] == 'P' && document[1] == 'K';
        byte[] broken = packed && random.nextInt(4) > 0 ? repacked(document) : document;
        if (!packed || broken == document) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                broken = mutated(broken);
            }
        }
        return broken;
    }

    /** One part of a package broken, the package itself sound, so that the checksum does not give it away. */
    private byte[] repacked(byte[] document) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String chosen = new ArrayList<>(parts.keySet()).get(random.nextInt(parts.size()));
        parts.compute(chosen, (name, part) -> mutated(part));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private byte[] mutated(byte[] bytes) {
        if (bytes.length < 8) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 + random.nextInt(400)));
        return switch (random.nextInt(7)) {
            case 0 -> joined(bytes, 0, from, new byte[0], 0);
            case 1 -> joined(bytes, 0, from, bytes, to);
            case 2 -> joined(bytes, 0, to, bytes, from);
            case 3 -> {
                byte[] other = corpus.get(random.nextInt(corpus.size()));
                yield joined(bytes, 0, from, other, random.nextInt(other.length));
            }
            case 4 -> moved(bytes, from, to);
            default -> flipped(bytes);
        };
    }

    private static byte[] joined(byte[] head, int from, int to, byte[] tail, int tailFrom) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(head, from, to - from);
        joined.write(tail, tailFrom, tail.length - tailFrom);
        return joined.toByteArray();
    }

    /** A stretch written over another place. */
    private byte[] moved(byte[] bytes, int from, int to) {
        byte[] moved = bytes.clone();
        int at = random.nextInt(bytes.length - (to - from) + 1);
        System.arraycopy(bytes, from, moved, at, to - from);
        return moved;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(12); i >= 0; i--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }
}
