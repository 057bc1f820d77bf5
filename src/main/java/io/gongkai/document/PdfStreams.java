package io.gongkai.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for streams of a PDF that blow up, before the library unfolds them into memory. Pictures are left out: they are
 * never unfolded here.
 */
final class PdfStreams {

    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern FILTER = Pattern.compile(
            "/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)(?![A-Za-z0-9])");
    private static final byte[] END = "endstream".getBytes(StandardCharsets.ISO_8859_1);
    private static final int DICTIONARY = 512;

    private PdfStreams() {}

    static void check(byte[] content) throws IOException {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        Matcher stream = STREAM.matcher(bytes);
        while (stream.find()) {
            String before = bytes.substring(Math.max(0, stream.start() - DICTIONARY), stream.start());
            String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
            if (!before.endsWith("end") && !dictionary.contains("/Image")) {
                check(content, stream.end(), filters(dictionary));
            }
        }
    }

    /** The filters the stream's dictionary names, in order; the usual one if it is too long to be seen. */
    private static List<PdfFilter> filters(String dictionary) {
        int named = dictionary.lastIndexOf("/Filter");
        if (named < 0) {
            return List.of(PdfFilter.FLATE);
        }
        return FILTER.matcher(dictionary.substring(named))
                .results()
                .map(found -> PdfFilter.of(found.group(1)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void check(byte[] content, int from, List<PdfFilter> filters) throws IOException {
        List<PdfFilter> unfolding = filters.stream().filter(PdfFilter::unfolds).toList();
        if (unfolding.size() > 1) {
            throw Bounds.exceeded();
        }
        if (unfolding.isEmpty()) {
            return;
        }
        byte[] folded = content;
        int start = from;
        for (PdfFilter filter : filters.subList(0, filters.indexOf(unfolding.getFirst()))) {
            folded = filter.decoded(start == 0 ? folded : Arrays.copyOfRange(folded, start, end(folded, start)));
            start = 0;
        }
        Bounds.check(unfolding.getFirst().unfolded(folded, start, Bounds.PDF_STREAM), Bounds.PDF_STREAM);
    }

    /** Where the stream ends that begins here; the end of the file if nothing says. */
    private static int end(byte[] content, int from) {
        for (int at = from; at + END.length <= content.length; at++) {
            if (Arrays.equals(content, at, at + END.length, END, 0, END.length)) {
                return at;
            }
        }
        return content.length;
    }
}
