package io.gongkai.document;

/** Writes the number of an automatically numbered paragraph, by the names WordprocessingML gives the formats. */
final class ListNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String[] TENS = {"", "十", "百", "千"};
    private static final String[] LEGAL_TENS = {"", "拾", "佰", "仟"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private ListNumber() {}

    static String of(String format, int number) {
        if (number < 0 || number > 9999) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "none", "bullet" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "koreanCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographTraditionalCounting" -> counted(number, DIGITS, TENS, "零");
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                counted(number, LEGAL_DIGITS, LEGAL_TENS, "零");
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital" ->
                digits(number, DIGITS);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①');
            case "decimalEnclosedParen" -> enclosed(number, '⑴');
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈');
            case "ideographEnclosedCircle" ->
                number >= 1 && number <= 10 ? String.valueOf((char) ('㊀' + number - 1)) : Integer.toString(number);
            case "ideographTraditional" -> characterOf(STEMS, number);
            case "ideographZodiac" -> characterOf(BRANCHES, number);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            default -> Integer.toString(number);
        };
    }

    /** 21 as 二十一, 10 as 十, 105 as 一百零五. */
    private static String counted(int number, String digits, String[] tens, String zero) {
        if (number == 0) {
            return zero;
        }
        StringBuilder text = new StringBuilder();
        String decimal = Integer.toString(number);
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int power = decimal.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                text.append(zero);
                gap = false;
            }
            if (!(digit == 1 && power == 1 && text.isEmpty() && tens == TENS)) {
                text.append(digits.charAt(digit));
            }
            text.append(tens[power]);
        }
        return text.toString();
    }

    private static String digits(int number, String digits) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> text.append(digits.charAt(c - '0')));
        return text.toString();
    }

    private static String enclosed(int number, char first) {
        return number >= 1 && number <= 20 ? String.valueOf((char) (first + number - 1)) : Integer.toString(number);
    }

    private static String characterOf(String characters, int number) {
        return number >= 1 && number <= characters.length()
                ? characters.substring(number - 1, number)
                : Integer.toString(number);
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }

    /** a to z, then aa, bb, as Word counts. */
    private static String letters(int number, char first) {
        if (number == 0) {
            return "";
        }
        String letter = String.valueOf((char) (first + (number - 1) % 26));
        return letter.repeat((number - 1) / 26 + 1);
    }
}
