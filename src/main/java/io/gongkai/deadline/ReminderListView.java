package io.gongkai.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.body.BodyTitle;
import io.gongkai.division.Division;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to be reminded. */
@Schema(name = "ReminderList", description = "Who of an area is to be reminded of its report.")
record ReminderListView(
        FilingCoverageView.Named division,
        @Schema(examples = "2024") int year,

        @Schema(description = "The day it is told for, China time", examples = "2025-01-27")
        LocalDate day,

        @Schema(
                enumeration = {"governments", "departments"},
                examples = "departments")
        String bodies,

        @Schema(description = "The most urgent first, then by division and id")
        List<Reminder> reminders) {

    @Schema(name = "Reminder")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reminder(
            BodyTitle body,
            FilingCoverageView.Named division,

            @Schema(
                    description =
                            "missing: it has not filed; returned: its report was returned and is not corrected yet",
                    enumeration = {"missing", "returned"},
                    examples = "missing")
            String reason,

            @Schema(description = "The last day, an extension not counted", examples = "2025-01-31")
            LocalDate due,

            @Schema(description = "The last day of an extension; absent if there is none", examples = "2025-02-10")
            @Nullable
            LocalDate extendedUntil,

            @Schema(description = "Days to the last day, 0 on it and after", examples = "4")
            int daysLeft,

            @Schema(description = "Days since the last day, 0 on it and before", examples = "0")
            int daysLate,

            @Schema(description = "When it was returned; absent if it has not filed") @Nullable
            Instant returnedAt,

            @Schema(
                    description = "Where the returned report is; absent if it has not filed",
                    examples = "/api/v1/reports/230881-d0001/2024")
            @Nullable
            String report) {

        static Reminder of(Filer filer, int year, LocalDate day) {
            FirstFiling filing = filer.filing();
            int left = (int) ChronoUnit.DAYS.between(day, filer.last());
            return new Reminder(
                    BodyTitle.of(filer.body()),
                    FilingCoverageView.Named.of(filer.body().division()),
                    filing == null ? "missing" : "returned",
                    filer.due(),
                    filer.extension() == null ? null : filer.extension().until(),
                    Math.max(0, left),
                    Math.max(0, -left),
                    filing == null ? null : filing.returnedAt(),
                    filing == null
                            ? null
                            : "/api/v1/reports/%s/%d".formatted(filer.body().id(), year));
        }
    }

    static ReminderListView of(Division area, int year, LocalDate day, List<Filer> filers, CoverageQuery query) {
        return new ReminderListView(
                FilingCoverageView.Named.of(area),
                year,
                day,
                query.group().id(),
                filers.stream()
                        .filter(query::lists)
                        .filter(filer ->
                                filer.filing() == null || filer.filing().isReturned())
                        .sorted(Comparator.comparing(Filer::last))
                        .map(filer -> Reminder.of(filer, year, day))
                        .toList());
    }
}
