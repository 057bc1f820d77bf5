package io.gongkai.prepared;

import io.gongkai.compression.Packing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was made.
 *
 * @param state the state of the filings that it was made of, or an earlier one than that
 * @param zipped null where that would not be shorter
 */
record Prepared(LogState state, Made made, byte @Nullable [] zipped) {

    private static final int SHORT = 1024;

    static Prepared of(LogState state, Made made) {
        return new Prepared(state, made, made.isText() ? zipped(made.body()) : null);
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
        try (OutputStream packing = Packing.GZIP.around(zipped)) {
            packing.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
