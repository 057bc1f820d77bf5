package io.gongkai.division;

import org.jspecify.annotations.Nullable;

/**
 * The years a code stood for a division under one name. A code whose name changed has several (130502 was 桥东区 to
 * 2019 and is 襄都区 since 2020).
 *
 * @param firstYear the first year whose end has it; null if it was there before the register begins
 * @param lastYear the last year whose end has it; null if it stands at the register's end
 */
public record Tenure(
        Division division,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear) {

    public boolean covers(int year) {
        return (firstYear == null || firstYear <= year) && (lastYear == null || year <= lastYear);
    }
}
