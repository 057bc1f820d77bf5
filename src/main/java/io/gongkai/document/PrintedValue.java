package io.gongkai.document;

import io.gongkai.form.CellValue;
import io.gongkai.form.Unit;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a cell, before it is known which cell of the form it is. */
sealed interface PrintedValue {

    Pattern NUMBER = Pattern.compile("(?<sign>[+-]?)(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<decimals>\\.\\d+)?"
            + "(?<unit>亿元|万元|元|万件|万|件|条|项|个|宗|起|次|份|部|篇)?(?<remark>\\(.*\\))?");
    /** What a unit may begin with. */
    String UNITS = "亿万元件条项个宗起次份部篇";

    Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    Pattern SPLIT_DIGITS = Pattern.compile("(?<=[0-9,.])\\s+(?=[0-9,.])");
    Set<String> ZERO = Set.of("零", "〇");
    Set<String> NOT_APPLICABLE = Set.of("/", "\\", "-", "--", "---", "—", "——", "–", "无", "不适用", "不涉及", "无此项");

    /** A number as printed: its sign, digits, unit and what follows in brackets. */
    record Printed(BigDecimal number, String unit, String remark) implements PrintedValue {}

    record Empty() implements PrintedValue {}

    record NotApplicable() implements PrintedValue {}

    /** Words, or something that is no number. */
    record Words() implements PrintedValue {}

    /** Reads the text of a cell. A leading plus and thousands separators are dropped, full-width forms unified. */
    static PrintedValue of(String text) {
        if (isDigits(text)) {
            return new Printed(BigDecimal.valueOf(Long.parseLong(text)), "", "");
        }
        if (ZERO.contains(text.strip())) {
            return new Printed(BigDecimal.ZERO, "", "");
        }
        if (opensWithWords(text)) {
            return new Words();
        }
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        String compact = SPACE.matcher(visible).replaceAll(" ").strip();
        if (compact.isEmpty()) {
            return new Empty();
        }
        if (NOT_APPLICABLE.contains(compact.replace(" ", ""))) {
            return new NotApplicable();
        }
        if (compact.length() > 60 || SPLIT_DIGITS.matcher(compact).find()) {
            return new Words();
        }
        Matcher matcher =
                NUMBER.matcher(compact.replace(" ", "").replace('−', '-').replace('，', ','));
        if (!matcher.matches()) {
            return new Words();
        }
        String digits = matcher.group("sign").replace("+", "")
                + matcher.group("digits").replace(",", "")
                + (matcher.group("decimals") == null ? "" : matcher.group("decimals"));
        return new Printed(new BigDecimal(digits), orEmpty(matcher.group("unit")), orEmpty(matcher.group("remark")));
    }

    /** Whether the text is the plain digits of a number, as almost every cell's is. */
    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 18;
    }

    /** Whether the text opens as neither a number nor a sign for none does: with a bracket, words, or an item number. */
    private static boolean opensWithWords(String text) {
        int at = 0;
        while (at < text.length() && ",.0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at);
        if (at == 0) {
            return (isChinese(c) && c != '无' && c != '不') || c == '(' || c == '（';
        }
        return (isChinese(c) && UNITS.indexOf(c) < 0) || c == '、';
    }

    private static boolean isChinese(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }

    /** The value in the unit of its cell. */
    sealed interface Fitted {
        record Value(CellValue value) implements Fitted {}

        /** The number was printed in another unit than the cell's and converted. */
        record Converted(CellValue value) implements Fitted {}

        /** No value of this cell: a fraction where cases are counted, words, more decimals than a fen. */
        record Unfit() implements Fitted {}
    }

    /** This value in a cell counting {@code unit}. */
    default Fitted in(Unit unit) {
        return switch (this) {
            case Empty() -> new Fitted.Value(CellValue.BLANK);
            case NotApplicable() -> new Fitted.Value(CellValue.NOT_APPLICABLE);
            case Words() -> new Fitted.Unfit();
            case Printed printed -> unit.isMoney() ? money(printed, unit) : count(printed);
        };
    }

    private static Fitted money(Printed printed, Unit unit) {
        BigDecimal factor =
                switch (printed.unit()) {
                    case "元" -> unit == Unit.WAN_YUAN ? new BigDecimal("0.0001") : BigDecimal.ONE;
                    case "亿元" -> unit == Unit.WAN_YUAN ? new BigDecimal("10000") : BigDecimal.ONE;
                    default -> BigDecimal.ONE;
                };
        BigDecimal value = printed.number().multiply(factor).stripTrailingZeros();
        if (value.scale() > 6 || value.precision() - value.scale() > 14) {
            return new Fitted.Unfit();
        }
        return factor.equals(BigDecimal.ONE)
                ? new Fitted.Value(new CellValue.Amount(value))
                : new Fitted.Converted(new CellValue.Amount(value));
    }

    private static Fitted count(Printed printed) {
        boolean tenThousands = printed.unit().equals("万") || printed.unit().equals("万件");
        if (printed.unit().endsWith("元")) {
            return new Fitted.Unfit();
        }
        BigDecimal value = tenThousands ? printed.number().movePointRight(4) : printed.number();
        try {
            CellValue count = new CellValue.Count(value.longValueExact());
            return tenThousands ? new Fitted.Converted(count) : new Fitted.Value(count);
        } catch (ArithmeticException fractionOrTooLarge) {
            return new Fitted.Unfit();
        }
    }
}
