package io.gongkai.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last report of a page, from which the next goes on. Opaque to callers. */
record Cursor(int year, String division, String scope, String body) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})\\.(\\d{6})\\.([a-z_]+)\\.([0-9A-Za-z-]{6,18})");

    static Cursor of(StoredReport report) {
        return new Cursor(report.year, report.division, report.scope, report.body);
    }

    static Optional<Cursor> parse(String text) {
        try {
            Matcher matcher = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return matcher.matches()
                    ? Optional.of(new Cursor(
                            Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3), matcher.group(4)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        String text = year + "." + division + "." + scope + "." + body;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
