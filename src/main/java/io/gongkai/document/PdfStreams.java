package io.gongkai.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for streams of a PDF that blow up, before the library inflates them into memory. Pictures are left out: they are
 * never inflated here.
 */
final class PdfStreams {

    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern TWICE =
            Pattern.compile("/(FlateDecode|Fl|LZWDecode)\\s*/(FlateDecode|Fl|LZWDecode)\\b");
    private static final int DICTIONARY = 512;

    private PdfStreams() {}

    static void check(byte[] content) throws IOException {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        Matcher stream = STREAM.matcher(bytes);
        byte[] buffer = new byte[64 * 1024];
        while (stream.find()) {
            String before = bytes.substring(Math.max(0, stream.start() - DICTIONARY), stream.start());
            String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
            if (TWICE.matcher(dictionary).find()) {
                throw Bounds.exceeded();
            }
            if (!before.endsWith("end") && !dictionary.contains("/Image")) {
                check(content, stream.end(), buffer);
            }
        }
    }

    private static void check(byte[] content, int from, byte[] buffer) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            int inflated = 0;
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                inflated += read;
                Bounds.check(inflated, Bounds.PDF_STREAM);
            }
        } catch (DataFormatException notDeflated) {
            // Another encoding, or encrypted, or broken: the library will say.
            return;
        } finally {
            inflater.end();
        }
    }
}
