package io.gongkai.prepared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was made.
 *
 * @param at the last entry of the log that it knows of
 * @param zipped null where that would not be shorter
 */
record Prepared(Changes changes, long at, Made made, byte @Nullable [] zipped) {

    private static final int SHORT = 1024;

    static Prepared of(Head.Reading now, Made made) {
        return new Prepared(now.changes(), now.number(), made, made.isText() ? zipped(made.body()) : null);
    }

    /** Whether it is made of everything that was acknowledged by then. */
    boolean holds(Head.Reading now, Sources sources) {
        return now.isKnownTo(changes, at, sources);
    }

    /** How many bytes are kept. */
    int weight() {
        return made.body().length + (zipped == null ? 0 : zipped.length);
    }

    private static byte @Nullable [] zipped(byte[] body) {
        if (body.length < SHORT) {
            return null;
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
