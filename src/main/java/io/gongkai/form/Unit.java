package io.gongkai.form;

/** What a cell counts. */
public enum Unit {
    /** 件: cases, applications or documents; a whole number. */
    CASES("件", false),
    /** 项: items of a published list; a whole number. */
    ITEMS("项", false),
    /** 万元: ten thousand yuan; exact, at most six decimals (a fen). */
    WAN_YUAN("万元", true),
    /** Money whose unit the form leaves open (采购总金额, 2019): as printed. It is never summed. */
    MONEY_UNSPECIFIED("", true);

    private final String sign;
    private final boolean money;

    Unit(String sign, boolean money) {
        this.sign = sign;
        this.money = money;
    }

    /** The printed sign of the unit, empty when the form fixes none. */
    public String sign() {
        return sign;
    }

    /** Whether values are amounts of money and not counts. */
    public boolean isMoney() {
        return money;
    }
}
