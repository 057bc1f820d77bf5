package io.gongkai.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.body.BodyGroup;
import io.gongkai.body.BodyTitle;
import io.gongkai.body.Roster;
import io.gongkai.division.Division;
import io.gongkai.form.Scope;
import io.gongkai.table.Section;
import io.gongkai.table.Table;
import io.gongkai.table.Tabular;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who of an area has filed, who is late and who is missing. */
@Schema(
        name = "FilingCoverage",
        description =
                "Where every government of an area stands with its region report of a year, or that of its own level: provinces, prefectures and counties, the area's own first; or where every department, township, sub-district and zone that files under them does. Never both in one answer.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FilingCoverageView(
        Named division,
        @Schema(examples = "2024") int year,

        @Schema(description = "The day it is told for, China time", examples = "2025-04-02")
        LocalDate day,

        @Schema(description = "The last entry of the log of changes up to which everything is in it", examples = "17")
        long snapshot,

        @Schema(description = "The last day by the Regulations", examples = "2025-03-31")
        LocalDate statutory,

        @Schema(
                description = "Whose reports are told of",
                enumeration = {"governments", "departments"},
                examples = "governments")
        String bodies,

        @Schema(
                description = "Which of their reports: of bodies other than governments it is organ",
                enumeration = {"region", "own_level", "organ"},
                examples = "region")
        String scope,

        @Schema(
                description = "The one kind of body that is told of; absent for all",
                enumeration = {"department", "township", "subdistrict", "zone"})
        @Nullable
        String kind,

        Counts counts,

        @Schema(description = "By code; those asked for with state and level. Absent with bodies=departments") @Nullable
        List<Government> governments,

        @Schema(
                description =
                        "Departments, townships, sub-districts and zones, by division and id; those asked for with state. Absent with bodies=governments")
        @Nullable
        List<Department> departments,

        @Schema(
                description =
                        "Those that an office has told that no report is expected from them, and that have not filed")
        List<Excused> notExpected)
        implements Tabular {

    @Override
    public Table table() {
        return CoverageTable.of(this);
    }

    @Override
    public List<Section> sections() {
        return CoverageTable.sections(this);
    }

    @Schema(name = "DivisionCodeAndName")
    record Named(
            @Schema(examples = "230881") String code,
            @Schema(examples = "同江市") String name) {

        static Named of(Division division) {
            return new Named(division.code().value(), division.name());
        }
    }

    @Schema(name = "FilingCounts", description = "How many are in which state; the five add up to expected.")
    record Counts(@Schema(examples = "11") int expected, int onTime, int late, int notDue, int extended, int missing) {

        static Counts of(List<Filer> all) {
            return new Counts(
                    all.size(),
                    count(all, Timeliness.Kind.ON_TIME),
                    count(all, Timeliness.Kind.LATE),
                    count(all, Timeliness.Kind.NOT_DUE),
                    count(all, Timeliness.Kind.EXTENDED),
                    count(all, Timeliness.Kind.MISSING));
        }

        private static int count(List<Filer> all, Timeliness.Kind state) {
            return (int) all.stream().filter(one -> one.state().kind() == state).count();
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
            String report)
            implements FilingStanding {

        static Government of(Filer filer, int year, Scope scope) {
            Division division = filer.body().division();
            FirstFiling filing = filer.filing();
            return new Government(
                    division.code().value(),
                    division.name(),
                    division.level().id(),
                    filer.state().kind().id(),
                    filer.state().daysLate(),
                    filer.due(),
                    ExtensionView.of(filer.extension()),
                    filing == null ? null : filing.at(),
                    filing == null ? null : filing.status(),
                    filing == null
                            ? null
                            : address(filer, year) + (scope == Scope.REGION ? "" : "?scope=" + scope.id()));
        }
    }

    @Schema(name = "DepartmentFiling")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Department(
            BodyTitle body,
            Named division,

            @Schema(
                    description = "As for governments",
                    enumeration = {"on_time", "late", "not_due", "extended", "missing"},
                    examples = "missing")
            String state,

            @Schema(
                    description =
                            "Days after the last day until it filed, or until now where it has not; 0 if not late",
                    examples = "2")
            int daysLate,

            @Schema(description = "The last day, an extension not counted", examples = "2025-01-31")
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
                    examples = "/api/v1/reports/230881-d0001/2024")
            @Nullable
            String report)
            implements FilingStanding {

        static Department of(Filer filer, int year) {
            FirstFiling filing = filer.filing();
            return new Department(
                    BodyTitle.of(filer.body()),
                    Named.of(filer.body().division()),
                    filer.state().kind().id(),
                    filer.state().daysLate(),
                    filer.due(),
                    ExtensionView.of(filer.extension()),
                    filing == null ? null : filing.at(),
                    filing == null ? null : filing.status(),
                    filing == null ? null : address(filer, year));
        }
    }

    @Schema(name = "ExcusedBody")
    record Excused(
            BodyTitle body,
            Named division,
            @Schema(examples = "2024年11月新组建，自下一年度起编制年度报告。") String reason) {

        static Excused of(Roster.Entry entry) {
            return new Excused(
                    BodyTitle.of(entry.body()),
                    Named.of(entry.body().division()),
                    Objects.requireNonNull(entry.excused()));
        }
    }

    private static String address(Filer filer, int year) {
        return "/api/v1/reports/%s/%d".formatted(filer.body().id(), year);
    }

    static FilingCoverageView of(
            Division area,
            int year,
            LocalDate day,
            long snapshot,
            LocalDate statutory,
            List<Filer> all,
            List<Roster.Entry> excused,
            CoverageQuery query) {
        List<Filer> listed = all.stream().filter(query::lists).toList();
        boolean governments = query.group() == BodyGroup.GOVERNMENTS;
        return new FilingCoverageView(
                Named.of(area),
                year,
                day,
                snapshot,
                statutory,
                query.group().id(),
                query.scope().id(),
                query.kind() == null ? null : query.kind().id(),
                Counts.of(all),
                governments
                        ? listed.stream()
                                .map(filer -> Government.of(filer, year, query.scope()))
                                .toList()
                        : null,
                governments
                        ? null
                        : listed.stream()
                                .map(filer -> Department.of(filer, year))
                                .toList(),
                excused.stream().map(Excused::of).toList());
    }
}
