package io.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a government stands whose report is due on 31 March. */
class TimelinessTest {

    private static final LocalDate DUE = LocalDate.of(2025, 3, 31);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # extended,  filed,      today,      state,    days late
            -,           2025-03-31, 2025-06-01, ON_TIME,  0
            -,           2025-04-01, 2025-06-01, LATE,     1
            -,           2026-03-31, 2026-06-01, LATE,     365
            -,           -,          2025-03-31, NOT_DUE,  0
            -,           -,          2025-04-02, MISSING,  2
            2025-04-15,  -,          2025-03-31, NOT_DUE,  0
            2025-04-15,  -,          2025-04-01, EXTENDED, 0
            2025-04-15,  -,          2025-04-15, EXTENDED, 0
            2025-04-15,  -,          2025-04-16, MISSING,  1
            2025-04-15,  2025-04-15, 2025-06-01, ON_TIME,  0
            2025-04-15,  2025-04-18, 2025-06-01, LATE,     3
            2025-02-20,  2025-03-30, 2025-06-01, ON_TIME,  0
            """)
    void isToldByTheLastDay(LocalDate extended, LocalDate filed, LocalDate today, Timeliness.Kind state, int daysLate) {
        assertThat(Timeliness.of(DUE, extended, filed, today)).isEqualTo(new Timeliness(state, daysLate));
    }
}
