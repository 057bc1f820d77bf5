package io.gongkai.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages answers are given in. Chinese is the field's, and the one given unless English is preferred. */
public enum Language {
    ZH,
    EN;

    /** The tag for {@code Content-Language}. */
    public String tag() {
        return switch (this) {
            case ZH -> "zh-CN";
            case EN -> "en";
        };
    }

    /** What an {@code Accept-Language} header asks for; Chinese if it is absent, malformed or names neither. */
    public static Language asked(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            String found = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("zh", "en"));
            return "en".equals(found) ? EN : ZH;
        } catch (IllegalArgumentException malformed) {
            return ZH;
        }
    }
}
