package io.gongkai.document;

import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The numbers Word 97 puts before paragraphs by itself. */
final class DocNumbering {

    /** Number formats (MSO-NFC) by the names WordprocessingML gives them. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(1, "upperRoman"),
            Map.entry(2, "lowerRoman"),
            Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"),
            Map.entry(10, "ideographDigital"),
            Map.entry(11, "japaneseCounting"),
            Map.entry(14, "decimalFullWidth"),
            Map.entry(16, "japaneseLegal"),
            Map.entry(17, "japaneseDigitalTenThousand"),
            Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(19, "decimalFullWidth2"),
            Map.entry(22, "decimalZero"),
            Map.entry(23, "bullet"),
            Map.entry(26, "decimalEnclosedFullstop"),
            Map.entry(27, "decimalEnclosedParen"),
            Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(29, "ideographEnclosedCircle"),
            Map.entry(30, "ideographTraditional"),
            Map.entry(31, "ideographZodiac"),
            Map.entry(33, "taiwaneseCounting"),
            Map.entry(34, "ideographLegalTraditional"),
            Map.entry(35, "taiwaneseCountingThousand"),
            Map.entry(36, "taiwaneseDigital"),
            Map.entry(37, "chineseCounting"),
            Map.entry(38, "chineseLegalSimplified"),
            Map.entry(39, "chineseCountingThousand"),
            Map.entry(255, "none"));

    private final ListCounters counters = new ListCounters();

    /** The number before this paragraph, empty if it has none. To be asked once for each paragraph, in order. */
    String next(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        if (list == null || list.getLFO() == null || list.getListData() == null) {
            return "";
        }
        int level = Math.clamp(paragraph.getIlvl(), 0, ListCounters.LEVELS - 1);
        if (level >= list.getListData().numLevels()) {
            return "";
        }
        int[] starts = new int[ListCounters.LEVELS];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i < list.getListData().numLevels() ? list.getStartAt((char) i) : 1;
        }
        int[] numbers = counters.next(Integer.toString(list.getLsid()), level, starts);
        return text(list, level, numbers);
    }

    /** In the template of a level, the characters 0 to 8 stand for the numbers of the levels. */
    private static String text(HWPFList list, int level, int[] numbers) {
        if (FORMATS.getOrDefault(list.getNumberFormat((char) level), "").equals("bullet")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (char c : list.getNumberText((char) level).toCharArray()) {
            if (c >= ListCounters.LEVELS) {
                text.append(c);
            } else if (c < numbers.length) {
                String format = FORMATS.getOrDefault(list.getNumberFormat(c), "decimal");
                text.append(ListNumber.of(format, numbers[c]));
            }
        }
        boolean bare = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        return bare ? text + " " : text.toString();
    }
}
