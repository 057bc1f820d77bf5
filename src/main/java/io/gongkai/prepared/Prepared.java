package io.gongkai.prepared;

import io.gongkai.compression.Packing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An answer that was made.
 *
 * @param state the state of the filings that it was made of, or an earlier one than that
 * @param packed its body in the ways that were asked for
 */
record Prepared(LogState state, Made made, Map<Packing, CompletableFuture<byte[]>> packed) {

    private static final int SHORT = 1024;

    Prepared(LogState state, Made made) {
        this(state, made, new ConcurrentHashMap<>(2));
    }

    boolean isPackable() {
        return made.isText() && made.body().length >= SHORT;
    }

    /** About how many bytes are kept, packed ones too. */
    int weight() {
        return isPackable() ? made.body().length * 4 / 3 : made.body().length;
    }

    byte[] pack(Packing packing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(made.body().length / 4);
        try (OutputStream out = packing.around(packed)) {
            out.write(made.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
