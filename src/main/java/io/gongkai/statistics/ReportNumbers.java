package io.gongkai.statistics;

import java.math.BigDecimal;

/**
 * The numbers of a revision as they are stored ({@code V26__counts_in_four_bytes.sql}), by the numbers of their cells.
 *
 * @param counts of {@code counted}, place by place
 * @param large of {@code enlarged}, place by place: counts that take eight bytes
 * @param amounts of {@code amounted}, place by place
 */
@SuppressWarnings("ArrayRecordComponent")
record ReportNumbers(
        long revision,
        short[] counted,
        int[] counts,
        short[] enlarged,
        long[] large,
        short[] amounted,
        BigDecimal[] amounts,
        short[] blank,
        short[] notApplicable,
        short[] missing) {}
