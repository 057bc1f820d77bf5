package io.gongkai.repair;

import io.gongkai.form.Text;
import java.math.BigDecimal;

/** What went wrong when the form was filled in, the surest to tell first. */
enum Slip {
    /** The numbers of two rows changed places. */
    ROWS_SWAPPED("两行数字对调", "the numbers of two rows changed places"),
    /** The numbers of two columns changed places. */
    COLUMNS_SWAPPED("两列数字对调", "the numbers of two columns changed places"),
    /** The numbers of a row, or of all rows, stand one column further. */
    SHIFTED("数字错位一列", "the numbers stand one column further"),
    /** Two cells changed places. */
    CELLS_SWAPPED("两格数字对调", "two cells changed places"),
    /** A total was left at 0. */
    TOTAL_LEFT_AT_ZERO("总计未计", "the total was left at 0"),
    /** 21 for 12: two digits beside each other changed places. */
    TRANSPOSED("两位数字颠倒", "two digits changed places"),
    /** A digit more or less: 1527 for 157. */
    DIGIT_LOST_OR_ADDED("多写或少写一位数字", "a digit too many or too few"),
    /** 27 for 21. */
    ONE_DIGIT("一位数字写错", "one digit is wrong"),
    /** Nothing but that the sums would agree. */
    UNKNOWN("", "");

    private final Text words;

    Slip(String zh, String en) {
        this.words = new Text(zh, en);
    }

    /** What it is, in words; empty if nothing is known. */
    Text words() {
        return words;
    }

    /** Whether whole rows or columns moved. */
    boolean isOfTable() {
        return compareTo(CELLS_SWAPPED) < 0;
    }

    static Slip between(BigDecimal from, BigDecimal to) {
        String printed = from.toPlainString();
        String meant = to.toPlainString();
        if (isTransposed(printed, meant)) {
            return TRANSPOSED;
        }
        if (hasOneMore(printed, meant) || hasOneMore(meant, printed)) {
            return DIGIT_LOST_OR_ADDED;
        }
        return differInOne(printed, meant) ? ONE_DIGIT : UNKNOWN;
    }

    private static boolean isTransposed(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int at = mismatch(one, other);
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    /** A single digit out of nothing is no slip: 0 and 5 do not count. */
    private static boolean hasOneMore(String shorter, String longer) {
        if (longer.length() != shorter.length() + 1 || shorter.equals("0")) {
            return false;
        }
        int at = mismatch(shorter, longer);
        return shorter.substring(at).equals(longer.substring(at + 1));
    }

    private static boolean differInOne(String one, String other) {
        if (one.length() != other.length() || one.length() < 2) {
            return false;
        }
        int at = mismatch(one, other);
        return at < one.length() && one.substring(at + 1).equals(other.substring(at + 1));
    }

    private static int mismatch(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
