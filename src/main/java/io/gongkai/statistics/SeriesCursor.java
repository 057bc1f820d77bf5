package io.gongkai.statistics;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Where a page of a series goes on, and in which state of the filings, so that all pages are of one moment. Opaque to
 * callers.
 *
 * @param start how many observations come before
 * @param question a mark of what was asked: the cursor continues that and nothing else
 */
record SeriesCursor(long snapshot, int start, long question) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.(\\d{1,9})\\.(\\d{1,10})");

    static Optional<SeriesCursor> parse(String text) {
        try {
            Matcher matcher = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return matcher.matches()
                    ? Optional.of(new SeriesCursor(
                            Long.parseLong(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Long.parseLong(matcher.group(3))))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static long mark(String question) {
        CRC32 sum = new CRC32();
        sum.update(question.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    @Override
    public String toString() {
        String text = snapshot + "." + start + "." + question;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
