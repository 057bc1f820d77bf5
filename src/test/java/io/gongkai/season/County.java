package io.gongkai.season;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What the model knows of one county's report of one year: nothing here is asked of the service. */
final class County {

    /** What becomes of a county's report in the season. */
    enum Fate {
        PUNCTUAL,
        /** What it carries in is not what it carried out, and it says why. */
        EXPLAINS,
        /** Its first report has a wrong total. */
        MISTAKEN,
        RETURNED,
        REOPENED,
        LATE,
        EXTENDED,
        /** Returned, and never corrected. */
        STUCK,
        MISSING
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORDS = "依申请公开平台建设政策解读培训考核清单目录更新乡镇街道窗口查询回应监督机制完善规范流程标准队伍宣传";

    final String code;
    final int prefecture;
    final int year;
    final Fate fate;
    final Map<String, BigDecimal> cells;
    private final String text;

    int revision;
    String status = "";
    String state = "missing";
    int daysLate;
    String token = "";

    County(String code, int prefecture, int year, Fate fate, Map<String, BigDecimal> cells, Random random) {
        this.code = code;
        this.prefecture = prefecture;
        this.year = year;
        this.fate = fate;
        this.cells = new TreeMap<>(cells);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            int at = random.nextInt(WORDS.length());
            words.append(i % 17 == 16 ? '，' : WORDS.charAt(at));
        }
        this.text = words.append('。').toString();
    }

    boolean filed() {
        return revision > 0;
    }

    /** One more of this row from a natural person. */
    void add(String row) {
        for (String column : new String[] {"natural_person", "total"}) {
            cells.merge("applications." + row + "." + column, BigDecimal.ONE, BigDecimal::add);
        }
    }

    /** A corrected report: one application more was received, and granted. */
    void correct() {
        add("new_received");
        add("granted_full");
        add("handled_total");
    }

    String json() {
        return json(cells);
    }

    /** The same with a total that is not the sum. */
    String mistaken() {
        Map<String, BigDecimal> wrong = new TreeMap<>(cells);
        wrong.merge("applications.new_received.total", BigDecimal.TEN, BigDecimal::add);
        return json(wrong);
    }

    private String json(Map<String, BigDecimal> values) {
        ObjectNode report =
                JSON.createObjectNode().put("division", code).put("year", year).put("edition", "F2021");
        ObjectNode written = report.putObject("cells");
        values.forEach((cell, value) -> {
            if (cell.endsWith("wan_yuan")) {
                written.put(cell, value.toPlainString());
            } else {
                written.put(cell, value.longValueExact());
            }
        });
        ObjectNode narrative = report.putObject("narrative");
        for (String section : new String[] {"s1", "s2", "s3", "s4", "s5"}) {
            narrative.put(section, section.equals("s1") || section.equals("s5") ? text : "见表。");
        }
        narrative.put("s6", "本年度未收取信息处理费。");
        return report.toString();
    }
}
