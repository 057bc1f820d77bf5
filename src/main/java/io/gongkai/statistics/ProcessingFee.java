package io.gongkai.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What section six of a report says of the information processing fee; null is what it does not say.
 *
 * @param notices fee notices issued, 件
 * @param notifiedYuan amount they asked for, 元
 * @param collectedYuan amount collected, 元
 * @param none whether it says that none was charged
 */
record ProcessingFee(
        @Nullable BigDecimal notices,
        @Nullable BigDecimal notifiedYuan,
        @Nullable BigDecimal collectedYuan,
        boolean none) {}
