package io.gongkai.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decodes text of unknown encoding. Bytes that are no character, as where a title was cut in the middle of one, become
 * U+FFFD, which no number survives; a text with more than a few of them is not decoded.
 */
final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Pattern GB = Pattern.compile("charset\\s*=\\s*[\"']?\\s*gb", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;
    private static final char REPLACED = '\uFFFD';
    private static final int MOST_REPLACED = 500;
    private static final int SAMPLE = 64 * 1024;
    private static final double MOST_CONTROLS = 0.01;

    private Charsets() {}

    /**
     * The text, or empty if these bytes are no text in an encoding in use. A page that declares GB2312 or GBK is read as
     * GB18030, which they are part of, unless it is plainly UTF-8.
     */
    static Optional<String> decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strict(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return strict(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return strict(content, 2, StandardCharsets.UTF_16BE);
        }
        return strict(content, 0, StandardCharsets.UTF_8)
                .or(() -> declaresGb(content) ? strict(content, 0, GB18030) : Optional.empty())
                .or(() -> guesses(content).stream()
                        .flatMap(charset -> strict(content, 0, charset).stream())
                        .findFirst())
                .or(() -> nearly(content));
    }

    private static boolean declaresGb(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        return GB.matcher(head).find();
    }

    private static Optional<String> nearly(byte[] content) {
        return Stream.of(StandardCharsets.UTF_8, GB18030)
                .map(charset -> new String(content, charset))
                .min(Comparator.comparingLong(Charsets::replaced))
                .filter(text -> replaced(text) <= 1 + text.length() / MOST_REPLACED && isText(text));
    }

    private static long replaced(String text) {
        return text.chars().filter(c -> c == REPLACED).count();
    }

    /** Encodings in the order in which they are likely; the detector knows the frequencies of characters in each. */
    private static List<Charset> guesses(byte[] content) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(content.length > SAMPLE ? Arrays.copyOf(content, SAMPLE) : content);
        List<Charset> likely = Arrays.stream(detector.detectAll())
                .map(CharsetMatch::getName)
                .flatMap(name -> switch (name) {
                    case "GB18030" -> Stream.of(GB18030);
                    case "Big5" -> Stream.of(BIG5);
                    case "UTF-16LE" -> Stream.of(StandardCharsets.UTF_16LE);
                    case "UTF-16BE" -> Stream.of(StandardCharsets.UTF_16BE);
                    default -> Stream.<Charset>of();
                })
                .toList();
        return Stream.concat(likely.stream(), Stream.of(GB18030)).distinct().toList();
    }

    private static Optional<String> strict(byte[] content, int from, Charset charset) {
        // Bytes that decode without a replacement are sound, and this is the faster way to find out.
        String quick = new String(content, from, content.length - from, charset);
        if (quick.indexOf(REPLACED) < 0) {
            return isText(quick) ? Optional.of(quick) : Optional.empty();
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
            return isText(text) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Control characters are not written in texts; bytes of a picture or a program decode to many. */
    private static boolean isText(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7F) {
                controls++;
            }
        }
        return controls <= text.length() * MOST_CONTROLS;
    }

    private static boolean startsWith(byte[] content, int... prefix) {
        if (content.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((content[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
