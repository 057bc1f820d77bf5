package io.gongkai.form;

import java.text.Normalizer;

/** Labels as they are compared: letters and digits alone, whatever brackets, quotes, widths and breaks were printed. */
final class LabelWords {

    private LabelWords() {}

    static String plain(String printed) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(printed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
