package io.gongkai.statistics;

import java.math.BigDecimal;

/**
 * The numbers of a revision as they are stored ({@code V21__numbers_of_a_revision.sql}), by the numbers of their cells.
 *
 * @param counts of {@code counted}, place by place
 * @param amounts of {@code amounted}, place by place
 */
@SuppressWarnings("ArrayRecordComponent")
record ReportNumbers(
        long revision,
        short[] counted,
        long[] counts,
        short[] amounted,
        BigDecimal[] amounts,
        short[] blank,
        short[] notApplicable,
        short[] missing) {}
