package io.gongkai.division;

import java.util.ArrayList;
import java.util.List;

/**
 * 云泽省, which does not exist: ten prefectures of thirty counties each. In 2024 the last county of 甲州市 goes to 乙州市 under
 * another code, and the last two of 丙州市 become one.
 */
public final class MadeUpProvince {

    public static final String PROVINCE = "990000";
    public static final int PREFECTURES = 10;
    public static final int COUNTIES_EACH = 30;
    public static final String MOVED_BEFORE = "990130";
    public static final String MOVED_AFTER = "990231";
    public static final String MERGED = "990330";
    public static final String MERGED_INTO = "990329";

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private MadeUpProvince() {}

    public static DivisionRegister register() {
        List<String> divisions = new ArrayList<>(List.of(PROVINCE + ",云泽省,province,,,"));
        for (int p = 1; p <= PREFECTURES; p++) {
            divisions.add("%s,%s州市,prefecture,%s,,".formatted(prefecture(p), STEMS.charAt(p - 1), PROVINCE));
            for (int c = 1; c <= COUNTIES_EACH; c++) {
                String code = county(p, c);
                String last = code.equals(MOVED_BEFORE) || code.equals(MERGED) ? "2023" : "";
                divisions.add("%s,%s,county,%s,,%s".formatted(code, name(p, c), prefecture(p), last));
            }
        }
        divisions.add("%s,%s,county,%s,2024,".formatted(MOVED_AFTER, name(1, 30), prefecture(2)));
        List<String> changes = List.of(
                "2024,succeeded_by,%s,%s,%s,%s,云府发〔2024〕1号"
                        .formatted(MOVED_BEFORE, name(1, 30), MOVED_AFTER, name(1, 30)),
                "2024,succeeded_by,%s,%s,%s,%s,云府发〔2024〕2号".formatted(MERGED, name(3, 30), MERGED_INTO, name(3, 29)));
        return DivisionRegister.of(new RegisterFiles(
                lines("years.csv", 2, List.of("2022,2024")),
                lines("divisions.csv", 6, divisions),
                lines("changes.csv", 7, changes),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    public static String prefecture(int number) {
        return "99%02d00".formatted(number);
    }

    public static String county(int prefecture, int number) {
        return "99%02d%02d".formatted(prefecture, number);
    }

    private static String name(int prefecture, int county) {
        return "%s州第%d县".formatted(STEMS.charAt(prefecture - 1), county);
    }

    private static List<DataLine> lines(String file, int columns, List<String> lines) {
        String header = ",".repeat(columns - 1);
        List<String> content = new ArrayList<>(List.of(header));
        content.addAll(lines);
        return DataLine.read(file, header, content);
    }
}
