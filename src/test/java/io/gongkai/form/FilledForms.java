package io.gongkai.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Published figures as filled forms; every cell not named is a printed zero. */
public final class FilledForms {

    private static final Editions EDITIONS = Editions.bundled();

    private FilledForms() {}

    /** 同江市 2024. */
    public static FilledForm tongjiang2024() {
        return form("F2021", List.of(), """
                disclosure.normative 6 1 57
                disclosure.licensing 1989
                disclosure.penalty 347
                disclosure.fees 16671.4808
                applications.new_received 27 0 0 0 0 0 27
                applications.granted_full 15 0 0 0 0 0 15
                applications.granted_part 4 0 0 0 0 0 4
                applications.refused.third_party 1 0 0 0 0 0 1
                applications.unable.not_held 6 0 0 0 0 0 6
                applications.unable.needs_creation 1 0 0 0 0 0 1
                applications.handled_total 27 0 0 0 0 0 27
                """);
    }

    /** A prefecture's 2025 figures, large and in every column. */
    public static FilledForm prefecture2025() {
        return form("F2021", List.of(), """
                disclosure.rules 3 5 74
                disclosure.normative 564 984 4185
                disclosure.licensing 11398889
                disclosure.penalty 6937489
                disclosure.coercion 166105
                disclosure.fees 316441
                applications.new_received 13612 252 0 45 128 32 14069
                applications.carried_in 535 6 0 1 18 0 560
                applications.granted_full 5345 129 0 41 19 14 5548
                applications.granted_part 2120 39 0 1 6 2 2168
                applications.refused.state_secret 13 0 0 0 0 0 13
                applications.refused.prohibited_by_law 30 0 0 0 0 0 30
                applications.refused.security_stability 11 0 0 0 0 0 11
                applications.refused.third_party 49 2 0 0 0 0 51
                applications.refused.internal_affairs 103 1 0 0 0 0 104
                applications.refused.process_info 84 1 0 0 0 0 85
                applications.refused.enforcement_file 282 4 0 0 0 0 286
                applications.refused.inquiry_matter 147 0 0 0 1 2 150
                applications.unable.not_held 3075 50 0 0 89 8 3222
                applications.unable.needs_creation 177 3 0 0 0 0 180
                applications.unable.still_unclear 19 0 0 0 0 0 19
                applications.not_processed.petition_complaint 199 1 0 0 3 0 203
                applications.not_processed.repeated 147 1 0 0 0 0 148
                applications.not_processed.massive_repeated 100 1 0 0 0 0 101
                applications.not_processed.confirm_reissue 5 0 0 0 0 0 5
                applications.other.not_supplemented_in_time 315 3 0 0 0 0 318
                applications.other.fee_not_paid_in_time 202 0 0 1 0 0 203
                applications.other.other 941 17 0 1 3 3 965
                applications.handled_total 13364 252 0 44 121 29 13810
                applications.carried_out 783 6 0 2 25 3 819
                disputes.reconsideration 376 97 196 121 790
                disputes.litigation_direct 16 1 12 27 56
                disputes.litigation_after_recon 74 1 30 51 156
                """);
    }

    /** 洪泽区 2023: one row 其他处理 instead of three, and two totals of table four that do not add up. */
    public static FilledForm hongze2023() {
        return form("F2021", List.of("other_all"), """
                disclosure.normative 0 5 5
                disclosure.licensing 550
                disclosure.penalty 4119
                disclosure.coercion 195
                disclosure.fees 7730.28
                applications.new_received 21 0 0 0 0 0 21
                applications.granted_part 4 0 0 0 0 0 4
                applications.refused.state_secret 1 0 0 0 0 0 1
                applications.refused.process_info 1 0 0 0 0 0 1
                applications.refused.enforcement_file 1 0 0 0 0 0 1
                applications.unable.not_held 10 0 0 0 0 0 10
                applications.unable.needs_creation 3 0 0 0 0 0 3
                applications.not_processed.petition_complaint 1 0 0 0 0 0 1
                applications.handled_total 21 0 0 0 0 0 21
                disputes.reconsideration 10 1 0 0 0
                disputes.litigation_after_recon 5 0 0 0 0
                """);
    }

    /** A county's trial form of 2020 with items added and removed, and a purchase. */
    public static FilledForm trial2020() {
        return form("F2019", List.of(), """
                disclosure.normative 5 5 5
                disclosure.licensing 34 10 776
                disclosure.coercion 8 -2 0
                disclosure.procurement 6 251000
                applications.new_received 821 35 0 0 0 0 856
                applications.carried_in 18 0 0 0 0 0 18
                applications.granted_full 258 20 0 0 0 0 278
                applications.unable.not_held 400 10 0 0 0 0 410
                applications.other_all 109 5 0 0 0 0 114
                applications.handled_total 767 35 0 0 0 0 802
                applications.carried_out 72 0 0 0 0 0 72
                """);
    }

    public static FilledForm with(FilledForm form, String cell, CellValue value) {
        Map<CellId, CellValue> values = new HashMap<>(form.values());
        values.put(new CellId(cell), value);
        return new FilledForm(form.edition(), values);
    }

    public static FilledForm with(FilledForm form, String cell, long count) {
        return with(form, cell, new CellValue.Count(count));
    }

    /** Without every cell whose id starts like this. */
    public static FilledForm without(FilledForm form, String prefix) {
        Map<CellId, CellValue> values = new HashMap<>(form.values());
        values.keySet().removeIf(id -> id.value().startsWith(prefix));
        return new FilledForm(form.edition(), values);
    }

    /** What the rules say of a form that has all six sections. */
    public static List<Finding> findings(FilledForm form) {
        return new RuleCheck().findings(form, Set.of("s1", "s2", "s3", "s4", "s5", "s6"));
    }

    public static List<Finding> findings(FilledForm form, String rule) {
        return findings(form).stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .toList();
    }

    private static FilledForm form(String edition, List<String> instead, String rows) {
        Edition known = EDITIONS.find(edition).orElseThrow();
        Map<String, List<String>> printed = new HashMap<>();
        rows.lines().map(line -> List.of(line.split(" "))).forEach(row -> printed.put(row.getFirst(), row));
        List<Alternative> alternatives = known.alternatives().stream()
                .filter(alternative -> alternative.instead().stream().anyMatch(row -> instead.contains(row.id())))
                .toList();
        Map<CellId, CellValue> values = new HashMap<>();
        for (Cell cell : known.index().values()) {
            boolean exchanged = alternatives.stream()
                    .anyMatch(alternative -> alternative.statutoryCells().contains(cell.id()));
            boolean statutory = cell.row().replaces().isEmpty();
            if (statutory ? !exchanged : instead.contains(cell.row().id())) {
                String key = cell.table().id() + "." + cell.row().id();
                int position = cell.block().columns().indexOf(cell.column()) + 1;
                String number = printed.containsKey(key) ? printed.get(key).get(position) : "0";
                values.put(
                        cell.id(),
                        cell.unit().isMoney()
                                ? new CellValue.Amount(new BigDecimal(number))
                                : new CellValue.Count(Long.parseLong(number)));
            }
        }
        return new FilledForm(known, values);
    }
}
