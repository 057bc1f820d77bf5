package io.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a body stands with its report as it is told, of whatever kind the body is. */
sealed interface FilingStanding permits FilingCoverageView.Government, FilingCoverageView.Department {

    String state();

    int daysLate();

    LocalDate due();

    @Nullable
    ExtensionView extension();

    @Nullable
    Instant filedAt();

    @Nullable
    String status();

    @Nullable
    String report();
}
