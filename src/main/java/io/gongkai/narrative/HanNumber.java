package io.gongkai.narrative;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in Chinese numerals: 二十七, 一百零五, 三百一十二, 两千. */
final class HanNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private HanNumber() {}

    /** The number, or null if the numerals are none: 三五 or 一二三 may be a list. */
    static @Nullable BigDecimal of(String numerals) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i) == '两' ? '二' : numerals.charAt(i);
            int value = DIGITS.indexOf(c);
            if (value >= 0) {
                if (digit > 0) {
                    return null;
                }
                digit = value;
            } else if (c == '万') {
                total = (section + Math.max(digit, 0)) * 10_000;
                section = 0;
                digit = -1;
            } else {
                int unit = c == '十' ? 10 : c == '百' ? 100 : 1000;
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            }
        }
        return BigDecimal.valueOf(total + section + Math.max(digit, 0));
    }
}
