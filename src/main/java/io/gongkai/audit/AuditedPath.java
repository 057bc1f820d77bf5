package io.gongkai.audit;

import io.gongkai.division.DivisionCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request as it is kept, and what it tells of the request's object.
 *
 * @param text without what could be a secret that somebody has put into an address by mistake
 * @param body the body it is about where that is not the division's government
 */
record AuditedPath(
        String text,
        @Nullable DivisionCode division,
        @Nullable Integer year,
        @Nullable String body) {

    /** Longer parts than any id are no part of an address of this API; secrets are longer. */
    private static final Pattern KEPT = Pattern.compile("[A-Za-z0-9._:-]{1,40}");

    private static final int MOST_PARTS = 12;
    private static final Pattern DIVISION = Pattern.compile("([0-9]{6})(-[dtsz][0-9]{4,6})?");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{18}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /** @param within the division that a parameter of the address names, where the path names none */
    static AuditedPath of(String path, @Nullable String within) {
        List<String> parts =
                Arrays.stream(path.split("/")).skip(1).limit(MOST_PARTS).toList();
        String text = parts.stream()
                .map(part -> KEPT.matcher(part).matches() ? part : "…")
                .collect(Collectors.joining("/", "/", ""));
        DivisionCode division = null;
        Integer year = null;
        String body = null;
        for (String part : parts) {
            Matcher matcher = DIVISION.matcher(part);
            if (matcher.matches()) {
                division = DivisionCode.of(matcher.group(1)).orElse(null);
                body = matcher.group(2) == null ? null : part;
            } else if (CREDIT_CODE.matcher(part).matches()) {
                body = part;
            } else if (YEAR.matcher(part).matches()) {
                year = Integer.valueOf(part);
            }
        }
        if (division == null && within != null) {
            division = Optional.of(within).flatMap(DivisionCode::of).orElse(null);
        }
        return new AuditedPath(text, division, year, body);
    }
}
