package io.gongkai.division;

import java.util.regex.Pattern;

/**
 * A text that should begin with a name, without white space and without the brackets and the year that titles put
 * before it.
 */
record PrintedName(String text) {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");
    private static final Pattern BEFORE_THE_NAME = Pattern.compile(
            "^[\\p{Ps}\\p{Pi}\"']*(?:(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})年度?)?[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}]*");

    static PrintedName of(String printed) {
        String compact = WHITE_SPACE.matcher(printed).replaceAll("");
        return new PrintedName(BEFORE_THE_NAME.matcher(compact).replaceFirst(""));
    }
}
