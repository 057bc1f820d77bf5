package io.gongkai.compression;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How a body is packed, the tightest first. */
public enum Packing {
    BROTLI("br") {
        @Override
        boolean isThere() {
            return Brotli4jLoader.isAvailable();
        }

        @Override
        public OutputStream around(OutputStream out) throws IOException {
            return new BrotliOutputStream(out, new Encoder.Parameters().setQuality(QUALITY));
        }
    },
    GZIP("gzip") {
        @Override
        boolean isThere() {
            return true;
        }

        @Override
        public OutputStream around(OutputStream out) throws IOException {
            return new GZIPOutputStream(out);
        }
    };

    /** Of 11: with 4 the dictionary of measures was no shorter than by GZIP. */
    private static final int QUALITY = 6;

    private final String coding;
    private final String tagged;

    Packing(String coding) {
        this.coding = coding;
        this.tagged = "-" + coding;
    }

    /** The name in the headers. */
    public String coding() {
        return coding;
    }

    /** What the tag of a body that is packed so ends with: strong tags differ by coding (RFC 9110, section 8.8.3.3). */
    public String tagged() {
        return tagged;
    }

    /** Whether this machine can: Brotli comes as a library of the machine's own kind. */
    abstract boolean isThere();

    public abstract OutputStream around(OutputStream out) throws IOException;

    /** @param accepted the header {@code Accept-Encoding} (RFC 9110, section 12.5.3); what is weighed 0 is not asked for */
    public boolean isAsked(String accepted) {
        return Stream.of(accepted.toLowerCase(Locale.ROOT).split(","))
                .map(one -> one.replace(" ", ""))
                .anyMatch(
                        one -> one.equals(coding) || one.startsWith(coding + ";q=") && !one.matches(".*;q=0(\\.0*)?"));
    }

    /** As {@link #asked(String)}, of what is worth packing. */
    public static Optional<Packing> asked(@Nullable String accepted, MediaType type) {
        return accepted == null || !isText(type) ? Optional.empty() : asked(accepted);
    }

    private static boolean isText(MediaType type) {
        String subtype = type.getSubtype();
        return type.getType().equals("text")
                || subtype.equals("json")
                || subtype.endsWith("+json")
                || subtype.endsWith("+csv");
    }

    /** The tightest that is asked for and can be had. */
    public static Optional<Packing> asked(String accepted) {
        return Stream.of(values())
                .filter(packing -> packing.isAsked(accepted))
                .filter(Packing::isThere)
                .findFirst();
    }
}
