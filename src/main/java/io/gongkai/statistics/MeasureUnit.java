package io.gongkai.statistics;

import io.gongkai.form.Text;
import java.util.Arrays;
import java.util.Locale;

/** The units of measures, as files of figures say them. */
enum MeasureUnit {
    CASES("件", "cases", 0, "CASES", 0),
    ITEMS("项", "items", 0, "ITEMS", 0),
    WAN_YUAN("万元", "ten thousand yuan", 6, "CNY", 4),
    YUAN("元", "yuan", 2, "CNY", 0),
    MONEY_UNSPECIFIED("金额（表格未规定单位）", "money, unit left open by the form", 6, "MONEY_UNSPECIFIED", 0),
    SHARE("比例（1为全部）", "share (1 is all)", 6, "SHARE", 0),
    DAYS("天", "days", 6, "DAYS", 0),
    PER_REPORT("每份报告", "per report", 6, "PER_REPORT", 0),
    PER_HUNDRED("每百件", "per hundred", 6, "PER_HUNDRED", 0),
    PER_TEN_THOUSAND("每万人", "per ten thousand inhabitants", 6, "PER_TEN_THOUSAND", 0);

    private final Text label;
    private final int decimals;
    private final String sdmx;
    private final int powerOfTen;

    /**
     * @param decimals how many a value has at most
     * @param sdmx the code of the unit without its multiplier
     * @param powerOfTen the multiplier: 4 says that values are in ten thousands of it
     */
    MeasureUnit(String zh, String en, int decimals, String sdmx, int powerOfTen) {
        this.label = new Text(zh, en);
        this.decimals = decimals;
        this.sdmx = sdmx;
        this.powerOfTen = powerOfTen;
    }

    /** By the name used in the API. */
    static MeasureUnit of(String id) {
        return Arrays.stream(values())
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a unit of measures that is not known: " + id));
    }

    boolean isMoney() {
        return this == WAN_YUAN || this == YUAN || this == MONEY_UNSPECIFIED;
    }

    Text label() {
        return label;
    }

    int decimals() {
        return decimals;
    }

    String sdmx() {
        return sdmx;
    }

    int powerOfTen() {
        return powerOfTen;
    }
}
