package io.gongkai.repair;

import io.gongkai.form.Cell;
import io.gongkai.form.CellId;
import io.gongkai.form.CellValue;
import io.gongkai.form.Edition;
import io.gongkai.form.FilledForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An invented county's or city's report that keeps every rule, with that of the year before and a neighbour's, and a text
 * that tells its numbers truly.
 */
public record GoodReport(FilledForm form, FilledForm before, FilledForm neighbour, Map<String, String> sections) {

    static final int YEAR = 2024;

    static final List<String> APPLICANTS = List.of(
            "natural_person",
            "enterprise",
            "research_institution",
            "public_interest_organization",
            "legal_service_organization",
            "other_organization");
    private static final double[] SHARES = {0.88, 0.06, 0.005, 0.01, 0.03, 0.015};

    public static GoodReport make(Edition edition, Random random) {
        // From a county with a handful of applications to a city with thousands.
        int size = (int) Math.exp(2 + random.nextDouble() * 6);
        Map<String, Long> nothing = new HashMap<>();
        Numbers before = new Numbers(edition, random, size, nothing, 40 + random.nextInt(200));
        Numbers now = new Numbers(edition, random, size, before.carriedOut, before.inForce);
        Numbers neighbour = new Numbers(edition, random, size, nothing, 40 + random.nextInt(200));
        return new GoodReport(now.form(), before.form(), neighbour.form(), now.sections());
    }

    long number(String cell) {
        return form.value(new CellId(cell))
                .flatMap(CellValue::number)
                .orElseThrow()
                .longValueExact();
    }

    /** The numbers of one report while they are being invented. */
    private static final class Numbers {

        private final Edition edition;
        private final Random random;
        private final Map<String, BigDecimal> numbers = new HashMap<>();
        private final Map<String, Long> carriedOut = new HashMap<>();
        private final int inForce;

        Numbers(Edition edition, Random random, int size, Map<String, Long> carriedIn, int inForceBefore) {
            this.edition = edition;
            this.random = random;
            for (int at = 0; at < APPLICANTS.size(); at++) {
                applicant(
                        APPLICANTS.get(at),
                        Math.round(size * SHARES[at] * (0.8 + 0.4 * random.nextDouble())),
                        carriedIn);
            }
            for (String block : List.of("reconsideration", "litigation_direct", "litigation_after_recon")) {
                long total = 0;
                for (String result : List.of("upheld", "corrected", "other_result", "pending")) {
                    long cases = random.nextInt(1 + size / 40);
                    total += cases;
                    put("disputes." + block + "." + result, cases);
                }
                put("disputes." + block + ".total", total);
            }
            int issued = 1 + random.nextInt(9);
            int repealed = random.nextInt(4);
            inForce = inForceBefore + issued - repealed;
            put("disclosure.normative.issued", issued);
            put("disclosure.normative.repealed", repealed);
            put("disclosure.normative.in_force", inForce);
            put("disclosure.licensing.decisions", 5000 + random.nextInt(2000));
            put("disclosure.penalty.decisions", 3000 + random.nextInt(1500));
            put("disclosure.coercion.decisions", 50 + random.nextInt(300));
            numbers.put(
                    "disclosure.fees.amount_wan_yuan", BigDecimal.valueOf(90_000_000 + random.nextInt(20_000_000), 4));
        }

        private void applicant(String column, long fresh, Map<String, Long> carriedIn) {
            long in = carriedIn.getOrDefault(column, 0L);
            long out = Math.round((fresh + in) * 0.1 * random.nextDouble());
            long left = fresh + in - out;
            add("new_received", column, fresh);
            add("carried_in", column, in);
            add("carried_out", column, out);
            add("handled_total", column, left);
            carriedOut.put(column, out);
            List<String> outcomes = outcomes();
            while (left > 0) {
                // Few outcomes take most: full grants and what is not held.
                int which = (int) (outcomes.size() * Math.pow(random.nextDouble(), 2.5));
                long some = Math.min(left, 1 + (long) (left * random.nextDouble() * 0.7));
                add(outcomes.get(which), column, some);
                left -= some;
            }
        }

        private List<String> outcomes() {
            List<String> outcomes = new ArrayList<>();
            edition.outcomes()
                    .forEach(group -> group.rows().stream()
                            .filter(row -> statutory("applications." + row + ".total"))
                            .forEach(outcomes::add));
            return outcomes;
        }

        private boolean statutory(String cell) {
            return edition.cell(new CellId(cell))
                    .map(known -> known.row().replaces().isEmpty())
                    .orElse(false);
        }

        private void add(String row, String column, long number) {
            numbers.merge("applications." + row + "." + column, BigDecimal.valueOf(number), BigDecimal::add);
            numbers.merge("applications." + row + ".total", BigDecimal.valueOf(number), BigDecimal::add);
        }

        private void put(String cell, long number) {
            numbers.put(cell, BigDecimal.valueOf(number));
        }

        FilledForm form() {
            Map<CellId, CellValue> values = new HashMap<>();
            for (Cell cell : edition.cells()) {
                BigDecimal number = numbers.getOrDefault(cell.id().value(), BigDecimal.ZERO);
                values.put(
                        cell.id(),
                        cell.unit().isMoney()
                                ? new CellValue.Amount(number)
                                : new CellValue.Count(number.longValueExact()));
            }
            return new FilledForm(edition, values);
        }

        Map<String, String> sections() {
            return Map.of(
                    "s1",
                    "%d年，全县共收到政府信息公开申请%s件，上年结转%s件，办结%s件，结转下年度继续办理%s件。其中予以公开%s件。"
                            .formatted(
                                    YEAR,
                                    total("new_received"),
                                    total("carried_in"),
                                    total("handled_total"),
                                    total("carried_out"),
                                    total("granted_full")),
                    "s2",
                    "详见下表。",
                    "s3",
                    "详见下表。",
                    "s4",
                    "详见下表。",
                    "s5",
                    "一些部门公开意识不够强，下一步将加强培训。",
                    "s6",
                    "本年度未发生信息处理费收费情况。");
        }

        private BigDecimal total(String row) {
            return numbers.getOrDefault("applications." + row + ".total", BigDecimal.ZERO);
        }
    }
}
