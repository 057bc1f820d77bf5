package io.gongkai.statistics;

import io.gongkai.form.Text;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outcomes of table three by group, beside the printed total they should add up to. */
@Schema(
        name = "Outcomes",
        description =
                "Each group adds the cells of its rows, for each kind of applicant and in the printed total column; it never takes one column for another. `other` adds the three rows of the form of 2021 and the single row of 2019, of which a report has one kind.")
record OutcomesView(
        @Schema(description = "By id of the group: granted_full, granted_part, refused, unable, not_processed, other")
        Map<String, Group> groups,

        @Schema(
                description = "The printed （七）总计 by column, from its own cells; null where no report gives a number",
                type = SchemaType.OBJECT,
                additionalProperties = Figure.class)
        Map<String, @Nullable Figure> handledTotal,

        @Schema(
                description =
                        "The groups added up less handledTotal, by column. Not 0 where reports leave cells without a number, in the groups or in the total; null where handledTotal is",
                type = SchemaType.OBJECT,
                additionalProperties = Figure.class)
        Map<String, @Nullable Figure> difference) {

    @Schema(name = "OutcomeGroupSum")
    record Group(
            @Schema(description = "The group in the form's words")
            Text label,

            @Schema(
                    description =
                            "Sum by column, with `total` for the printed total column; null where no report gives a number",
                    type = SchemaType.OBJECT,
                    additionalProperties = Figure.class,
                    examples = "{\"natural_person\": 15, \"enterprise\": 0, \"total\": 15}")
            Map<String, @Nullable Figure> values,

            @Schema(
                    description =
                            "By column, how many reports print a cell of the group without a number, so that they count in part or not at all; columns with none are left out",
                    type = SchemaType.OBJECT,
                    additionalProperties = Integer.class)
            Map<String, Integer> incompleteReports,

            @Schema(
                    description =
                            "By column, how many reports have a cell of the group in a sum that does not agree, see coverage.withErrors; columns with none are left out",
                    type = SchemaType.OBJECT,
                    additionalProperties = Integer.class)
            Map<String, Integer> withErrors) {}
}
