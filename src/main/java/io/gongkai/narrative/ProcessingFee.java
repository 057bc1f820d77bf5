package io.gongkai.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The information processing fee (信息处理费, 国办函〔2020〕109号) as section six tells it. It has nothing to do with the
 * administrative fees of table two. What is not told is null, which is not 0; where two sentences tell different numbers,
 * the number is null as well.
 *
 * @param notices fee notices issued, 件
 * @param notifiedYuan amount the notices asked for, in 元
 * @param collectedYuan amount collected, in 元
 * @param none whether it says that no fee was charged; all three are then 0
 * @param evidence the sentences it was read from
 */
public record ProcessingFee(
        @Nullable BigDecimal notices,
        @Nullable BigDecimal notifiedYuan,
        @Nullable BigDecimal collectedYuan,
        boolean none,
        List<String> evidence) {

    private static final String SECTION = "s6";

    public ProcessingFee {
        evidence = List.copyOf(evidence);
    }

    /**
     * What section six says.
     *
     * @param sections text by section id
     * @param year the report's year
     * @return empty if it says nothing of the fee
     */
    public static Optional<ProcessingFee> of(Map<String, String> sections, int year) {
        String text = sections.get(SECTION);
        if (text == null) {
            return Optional.empty();
        }
        Map<String, List<BigDecimal>> told = new HashMap<>();
        Set<String> evidence = new LinkedHashSet<>();
        for (Claim claim : new ClaimReader(year).claims(Map.of(SECTION, text))) {
            if (claim instanceof Claim.Fee(Sentence sentence, Figure figure, String what)) {
                told.computeIfAbsent(what, _ -> new ArrayList<>())
                        .add(figure.value().stripTrailingZeros());
                evidence.add(sentence.text());
            }
        }
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> none = told.remove(FeeClaims.NONE);
        if (told.isEmpty()) {
            return Optional.of(
                    new ProcessingFee(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, true, List.copyOf(evidence)));
        }
        if (none != null) {
            // Notices were issued and nothing was collected.
            told.computeIfAbsent("fee_collected", _ -> new ArrayList<>()).addAll(none);
        }
        return Optional.of(new ProcessingFee(
                only(told.get("fee_notices")),
                only(told.get("fee_notified")),
                only(told.get("fee_collected")),
                false,
                List.copyOf(evidence)));
    }

    /** The number told, alone or with its breakdown after it; null where it is told in two ways. */
    private static @Nullable BigDecimal only(@Nullable List<BigDecimal> numbers) {
        if (numbers == null) {
            return null;
        }
        BigDecimal first = numbers.getFirst();
        BigDecimal others = numbers.stream().skip(1).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean same = numbers.stream().allMatch(number -> number.compareTo(first) == 0);
        return same || first.compareTo(others) == 0 ? first : null;
    }
}
