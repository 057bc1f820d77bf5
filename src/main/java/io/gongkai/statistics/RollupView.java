package io.gongkai.statistics;

import io.gongkai.form.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The roll-up of a division and a year, as it is answered. */
@Schema(
        name = "Rollup",
        description =
                "What the region reports in force of an area's counties, and of its prefectures without counties, add up to; or, with bodies=departments, the reports of the departments, townships, sub-districts and zones that file under its governments, all or of one kind; or, with scope=own_level, what its governments of every level report for themselves and their own departments. None of these is added to another: a government's region report holds the others. Region reports of prefectures and provinces are in no sum. A number no report gives is null, never 0.")
record RollupView(
        CoverageView.Named division,

        @Schema(
                description = "prefecture, province or nation; with bodies=departments also county",
                enumeration = {"nation", "province", "prefecture", "county"},
                examples = "prefecture")
        String level,

        @Schema(description = "The report year", examples = "2024")
        int year,

        @Schema(
                description =
                        "Whose reports the figures are made of: governments', or those of departments, townships, sub-districts and zones; never both",
                enumeration = {"governments", "departments"},
                examples = "governments")
        String bodies,

        @Schema(
                description =
                        "What each of these reports covers: governments' everything in their areas (region) or their own level alone (own_level), other bodies' themselves (organ)",
                enumeration = {"region", "own_level", "organ"},
                examples = "region")
        String scope,

        @Schema(
                description = "The one kind of body that was asked for with bodies=departments; null for all",
                enumeration = {"department", "township", "subdistrict", "zone"},
                nullable = true)
        @Nullable
        String kind,

        @Schema(
                description =
                        "Which reports in force the figures are made of: all that are filed, or accepted ones only",
                enumeration = {"filed", "accepted"},
                examples = "filed")
        String figures,

        Boundaries boundaries,
        Snapshot snapshot,

        @Schema(
                description =
                        "Ids of the editions whose cells are listed: the one expected for the year, and any other that reports in force are printed in",
                examples = "[\"F2021\"]")
        List<String> editions,

        @Schema(
                description =
                        "By cell id, in the form's order: every cell of these editions, and of rows printed in the place of others those that some report has. Each is added from its own cells, totals too. Counts are integers, money is a decimal string; null where no report gives a number or the form leaves the unit open",
                type = SchemaType.OBJECT,
                additionalProperties = Figure.class,
                examples =
                        "{\"applications.new_received.total\": 27, \"disclosure.fees.amount_wan_yuan\": \"16671.4808\"}")
        Map<String, @Nullable Figure> cells,

        OutcomesView outcomes,
        FeesView fees,

        @Schema(
                description =
                        "By id of the indicator; what each is, and those not computed yet, is in /api/v1/measures")
        Map<String, IndicatorView> indicators,

        CoverageView coverage,

        @Schema(description = "The division's own region report; null if there is none", nullable = true) @Nullable
        OwnReportView own,

        @Schema(description = "What must be known to read these figures")
        List<Note> notes,

        Links links) {

    @Schema(name = "Boundaries")
    record Boundaries(
            @Schema(
                    description =
                            "The year whose tree of divisions says what lies in the area: the report year, or the nearest the register knows",
                    examples = "2024")
            int year) {}

    @Schema(name = "Snapshot", description = "Which state of the filings the sums are of.")
    record Snapshot(
            @Schema(
                    description =
                            "The last entry of the log of changes that the sums know of. Asked for again by this number they are the same for ever",
                    examples = "17")
            long id,

            @Schema(
                    description = "Where these very figures stay",
                    examples = "/api/v1/statistics/230800/2024?snapshot=17")
            String self,

            @Schema(description = "How many revisions are added", examples = "1")
            int revisions,

            @Schema(description = "When the newest of them was filed; null if there is none", nullable = true) @Nullable
            Instant newestFiledAt) {}

    @Schema(name = "FigureNote")
    record Note(
            @Schema(description = "A short name for programs", examples = "money-unspecified")
            String id,

            Text text,

            @Schema(description = "The cells it is about; empty if it is about all")
            List<String> cells) {}

    @Schema(name = "RollupLinks", description = "Where each figure comes from.")
    record Links(
            @Schema(
                    description =
                            "The reports of the area for the year; those of scope region are the ones added, those listed with scope=own_level, or with bodies=departments those of the bodies asked for",
                    examples = "/api/v1/reports?within=230800&year=2024")
            String reports,

            @Schema(
                    description = "A report with its numbers and where they were read: put in a division's code",
                    examples = "/api/v1/reports/{division}/2024")
            String report,

            @Schema(
                    description = "Who of the area filed on time, late or not at all",
                    examples = "/api/v1/coverage/230800/2024")
            String coverage,

            @Schema(description = "What every figure is and when it compares", examples = "/api/v1/measures")
            String measures,

            @Schema(
                    description = "The editions with the wording of every cell: put in an id of `editions`",
                    examples = "/api/v1/forms/{edition}")
            String form) {}
}
