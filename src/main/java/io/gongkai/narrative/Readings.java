package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What words about applications may mean. */
final class Readings {

    static final Quantity NEW = Quantity.of("new");
    static final Quantity CARRIED_IN = Quantity.of("carried_in");
    static final Quantity DUE = Quantity.of("new", "carried_in");
    static final Quantity HANDLED = Quantity.of("handled");
    static final Quantity CARRIED_OUT = Quantity.of("carried_out");

    /** 处理, 办理: may be said of those received, with or without those carried in, and of those concluded. */
    static final List<Quantity> ANY = List.of(DUE, HANDLED, NEW);

    private Readings() {}

    /** Readings of the verbs; more than one verb (收到并答复) leaves open which. */
    static List<Quantity> of(Labels labels) {
        Set<Quantity> readings = new LinkedHashSet<>();
        if (labels.has(Part.NEW) || labels.has(Part.RECEIVE)) {
            readings.add(NEW);
        }
        if (labels.has(Part.DEAL)) {
            readings.addAll(ANY);
        }
        if (labels.has(Part.CONCLUDE)) {
            readings.add(HANDLED);
        }
        return List.copyOf(readings);
    }

    /** The same numbers for one kind of applicant. 企业 may stand for all but natural persons. */
    static List<Quantity> in(List<Quantity> readings, String column) {
        List<Quantity> columns = new ArrayList<>();
        for (Quantity reading : readings) {
            columns.add(reading.in(column));
            if (column.equals("enterprise") || column.equals("other_organization")) {
                columns.add(reading.in("legal"));
            }
        }
        return columns;
    }

    /**
     * 结转 with the year before is carried in, otherwise carried out: 上年结转3件, 结转上年度申请5件, 结转2025年2件, 结转4件.
     */
    static Quantity ofCarry(Labels labels) {
        return labels.has(Part.LAST_YEAR) ? CARRIED_IN : CARRIED_OUT;
    }
}
