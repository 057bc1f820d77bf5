package io.gongkai.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.division.Division;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who of an area has filed, who is late and who is missing. */
@Schema(
        name = "FilingCoverage",
        description =
                "Where every government of an area stands with its region report of a year: provinces, prefectures and counties, the area's own first. Those from which none is expected are left out.")
record FilingCoverageView(
        Named division,
        @Schema(examples = "2024") int year,

        @Schema(description = "The day it is told for, China time", examples = "2025-04-02")
        LocalDate day,

        @Schema(description = "The last day by the Regulations", examples = "2025-03-31")
        LocalDate statutory,

        Counts counts,

        @Schema(description = "By code; those asked for with state and level")
        List<Government> governments) {

    @Schema(name = "DivisionCodeAndName")
    record Named(
            @Schema(examples = "230881") String code,
            @Schema(examples = "同江市") String name) {

        static Named of(Division division) {
            return new Named(division.code().value(), division.name());
        }
    }

    @Schema(
            name = "FilingCounts",
            description = "How many governments are in which state; the five add up to expected.")
    record Counts(@Schema(examples = "11") int expected, int onTime, int late, int notDue, int extended, int missing) {

        static Counts of(List<Government> all) {
            return new Counts(
                    all.size(),
                    count(all, FilingState.Kind.ON_TIME),
                    count(all, FilingState.Kind.LATE),
                    count(all, FilingState.Kind.NOT_DUE),
                    count(all, FilingState.Kind.EXTENDED),
                    count(all, FilingState.Kind.MISSING));
        }

        private static int count(List<Government> all, FilingState.Kind state) {
            return (int)
                    all.stream().filter(one -> one.state().equals(state.id())).count();
        }
    }

    @Schema(name = "GovernmentFiling")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Government(
            @Schema(examples = "230881") String code,
            @Schema(examples = "同江市") String name,

            @Schema(
                    enumeration = {"province", "prefecture", "county"},
                    examples = "county")
            String level,

            @Schema(
                    description =
                            "on_time and late: filed by the last day, or after it; not_due, extended and missing: not filed, before the last day, within an extension, or after it",
                    enumeration = {"on_time", "late", "not_due", "extended", "missing"},
                    examples = "late")
            String state,

            @Schema(
                    description =
                            "Days after the last day until it filed, or until now where it has not; 0 if not late",
                    examples = "2")
            int daysLate,

            @Schema(description = "The last day, an extension not counted", examples = "2025-03-31")
            LocalDate due,

            @Schema(description = "Absent if there is none") @Nullable
            ExtensionView extension,

            @Schema(description = "When it first filed; absent if it has not") @Nullable
            Instant filedAt,

            @Schema(
                    description = "filed, returned or accepted, as it is now; absent if it has not filed",
                    examples = "accepted")
            @Nullable
            String status,

            @Schema(
                    description = "Where its report is; absent if it has not filed",
                    examples = "/api/v1/reports/230881/2024")
            @Nullable
            String report) {

        static Government of(
                Division division,
                int year,
                LocalDate due,
                @Nullable Extension extension,
                @Nullable FirstFiling filing,
                FilingState state) {
            return new Government(
                    division.code().value(),
                    division.name(),
                    division.level().id(),
                    state.kind().id(),
                    state.daysLate(),
                    due,
                    ExtensionView.of(extension),
                    filing == null ? null : filing.at(),
                    filing == null ? null : filing.status(),
                    filing == null ? null : "/api/v1/reports/%s/%d".formatted(division.code(), year));
        }
    }

    static FilingCoverageView of(
            Division area, int year, LocalDate day, LocalDate statutory, List<Government> all, CoverageQuery query) {
        return new FilingCoverageView(
                Named.of(area),
                year,
                day,
                statutory,
                Counts.of(all),
                all.stream()
                        .filter(one -> query.state() == null
                                || one.state().equals(query.state().id()))
                        .filter(one -> query.level() == null
                                || one.level().equals(query.level().id()))
                        .toList());
    }
}
