package io.gongkai.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongkai.division.Division;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body as it stands in one year. */
@Schema(name = "Body", description = "A body as it stands in a report year.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BodyView(
        @Schema(
                description =
                        "Never changes: six digits for the government of a division, else the unified social credit code it was registered with, or an id issued here",
                examples = "230881-d0001")
        String id,

        @Schema(
                enumeration = {"government", "department", "township", "subdistrict", "zone"},
                examples = "department")
        String kind,

        @Schema(examples = "同江市教育局") String name,
        Place division,

        @Schema(description = "Absent where it is not known", examples = "11230881MB0C123458") @Nullable
        String creditCode,

        @Schema(description = "The report year it is told for", examples = "2024")
        int year,

        @Schema(description = "Whether a report is expected from it for that year")
        boolean expected,

        @Schema(description = "Why none is expected; absent where one is", examples = "2024年11月新组建，自下一年度起编制年度报告。")
        @Nullable
        String reason,

        @Schema(
                description = "Where its report of that year is, once it is filed",
                examples = "/api/v1/reports/230881-d0001/2024")
        String report,

        @Schema(description = "Where it is itself", examples = "/api/v1/bodies/230881-d0001")
        String self) {

    @Schema(name = "BodyDivision")
    record Place(
            @Schema(examples = "230881") String code,
            @Schema(examples = "同江市") String name) {

        static Place of(Division division) {
            return new Place(division.code().value(), division.name());
        }
    }

    /** @param excused why no report is expected; null where one is */
    static BodyView of(Body body, int year, @Nullable String excused) {
        return new BodyView(
                body.id().value(),
                body.kind().id(),
                body.name(),
                Place.of(body.division()),
                body.creditCode() == null ? null : body.creditCode().value(),
                year,
                excused == null,
                excused,
                "/api/v1/reports/%s/%d".formatted(body.id(), year),
                "/api/v1/bodies/" + body.id());
    }

    /** A body with all that was entered of it. */
    @Schema(name = "BodyDetail", description = "A body with all that was entered of it. A government has no entries.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(
            @Schema(description = "As it stands in the year asked for; absent if it does not file for that year")
            @Nullable
            BodyView body,

            @Schema(examples = "230881-d0001") String id,

            @Schema(description = "The first report year for which it files", examples = "2019") @Nullable
            Integer firstYear,

            @Schema(description = "The last; absent while there is no end", examples = "2023") @Nullable
            Integer lastYear,

            @Schema(description = "Oldest first") List<Entry> entries,

            @Schema(description = "What offices have said for single years, by year")
            List<Said> expectations) {}

    @Schema(name = "BodyEntry", description = "What was entered of a body: what it is from a report year on.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Schema(examples = "2019") int since,
            @Schema(examples = "department") String kind,
            @Schema(examples = "同江市教育局") String name,
            @Schema(examples = "230881") String division,
            @Nullable String creditCode,
            @Schema(examples = "2019") int firstYear,
            @Nullable Integer lastYear,

            @Schema(description = "Why it was changed; absent where it was registered") @Nullable
            String reason,

            Instant enteredAt,

            @Schema(description = "Who entered it; absent where it was made for reports filed before there were bodies")
            @Nullable
            String enteredBy) {

        static Entry of(BodyEntry entry) {
            BodyEntry.Standing what = entry.what();
            return new Entry(
                    what.since(),
                    what.kind().id(),
                    what.name(),
                    what.division().value(),
                    what.creditCode() == null ? null : what.creditCode().value(),
                    entry.years().first(),
                    entry.years().last(),
                    entry.reason(),
                    entry.at(),
                    entry.by());
        }
    }

    @Schema(name = "Expectation")
    record Said(
            @Schema(examples = "2024") int year,
            boolean expected,
            @Schema(examples = "2024年11月新组建，自下一年度起编制年度报告。") String reason,
            Instant setAt,
            @Schema(examples = "同江市政务公开办") String setBy) {

        static Said of(Expectation expectation) {
            return new Said(
                    expectation.year(),
                    expectation.expected(),
                    expectation.reason(),
                    expectation.at(),
                    expectation.by());
        }
    }

    /** A page of bodies. */
    @Schema(name = "BodyList")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Schema(description = "By division; its government first, then by id")
            List<BodyView> bodies,

            @Schema(description = "Address of the next page; absent on the last") @Nullable
            String next) {}
}
