package io.gongkai.form;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An edition of the form as it is served. */
@Schema(description = "An edition of the statutory form: sections, tables, cells, groups of outcomes and rules.")
record FormView(
        @Schema(description = "Short name of the edition", examples = "F2021")
        String id,

        Text title,

        @Schema(description = "The notice that fixes the form")
        Citation basis,

        @Schema(description = "First report year it is expected for", examples = "2021")
        int firstYear,

        @Schema(description = "Last report year it is expected for, null while it is in force", examples = "2020")
        @Nullable
        Integer lastYear,

        List<Section> sections,
        List<TableView> tables,

        @Schema(
                description =
                        "Every cell in the form's order; those of rows that only some bodies print say so in replaces")
        List<CellView> cells,

        @Schema(description = "Groups of outcomes of table three; every application has one outcome")
        List<OutcomeGroup> outcomes,

        List<RuleView> rules) {

    static FormView of(Edition edition) {
        return new FormView(
                edition.id(),
                edition.title(),
                edition.basis(),
                edition.firstYear(),
                edition.lastYear(),
                edition.sections(),
                edition.tables().stream().map(TableView::of).toList(),
                edition.index().values().stream().map(CellView::of).toList(),
                edition.outcomes(),
                edition.rules().stream().map(RuleView::of).toList());
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Schema(description = "A statutory table and the section it stands in.")
    record TableView(
            @Schema(examples = "applications") String id,
            Text title,
            @Schema(examples = "s3") String section,

            @Schema(description = "How its blocks lie on the page: stacked or side_by_side", examples = "stacked")
            String layout,

            @Schema(description = "Ids of its blocks, each with a head of its own")
            List<String> blocks) {

        static TableView of(Table table) {
            return new TableView(
                    table.id(),
                    table.title(),
                    table.section(),
                    lowerCase(table.layout()),
                    table.blocks().stream().map(Block::id).toList());
        }
    }

    @Schema(description = "A cell: a row crossing a column.")
    record CellView(
            @Schema(
                    description = "table.row.column; the same id means the same number in every edition",
                    examples = "applications.refused.state_secret.natural_person")
            String id,

            @Schema(examples = "applications") String table,
            @Schema(examples = "applications") String block,

            @Schema(description = "Row and column in the form's words")
            Text name,

            @Schema(description = "Item number printed before the row's label, empty if none", examples = "1.")
            String number,

            @Schema(
                    description =
                            "The row's wording; in table four, whose rows have none, that of the block they stand under")
            Text label,

            @Schema(description = "Wordings the row stands under, outermost first")
            List<Text> group,

            @Schema(description = "Other wordings under which the row is read")
            List<String> variants,

            @Schema(description = "The column's wording") Text column,

            @Schema(description = "Wordings the column stands under, outermost first")
            List<Text> columnGroup,

            @Schema(description = "Other wordings under which the column is read")
            List<String> columnVariants,

            @Schema(
                    description =
                            "cases (件) and items (项) are whole numbers; wan_yuan (万元) has at most six decimals and is"
                                    + " written as a decimal string; money_unspecified has no unit and is never summed",
                    examples = "cases")
            String unit,

            @Schema(description = "The printed sign of the unit, empty if the form fixes none", examples = "件")
            String unitSign,

            @Schema(description = "Whether a negative number is allowed")
            boolean signed,

            @Schema(
                    description =
                            "Ids of the statutory rows this row is printed instead of by some bodies; empty for a cell of"
                                    + " the notice's form")
            List<String> replaces,

            @Schema(
                    description =
                            "Article of the Regulations on Open Government Information (2019) the row counts under; a"
                                    + " mapping of this service, the form prints none",
                    examples = "第十四条")
            @Nullable
            String citation) {

        static CellView of(Cell cell) {
            Row row = cell.row();
            Block block = cell.block();
            boolean labelled = !row.label().zh().isEmpty();
            return new CellView(
                    cell.id().value(),
                    cell.table().id(),
                    block.id(),
                    cell.name(),
                    row.number(),
                    labelled ? row.label() : block.label(),
                    labelled ? cell.rowGroups() : block.group(),
                    labelled ? row.variants() : block.variants(),
                    cell.column().label(),
                    cell.column().group(),
                    cell.column().variants(),
                    lowerCase(cell.unit()),
                    cell.unit().sign(),
                    cell.column().signed(),
                    row.replaces(),
                    row.citation());
        }
    }

    @Schema(description = "A rule the form's numbers must keep.")
    record RuleView(
            @Schema(examples = "R01") String id,
            Text title,

            @Schema(description = "How a report that breaks it is mended")
            Text remedy,

            @Schema(
                    description = "error, warning or info; a sum is broken only if all its cells have numbers",
                    examples = "error")
            String severity,

            @Schema(description = "Where it is laid down or what it follows from")
            Citation citation,

            @Schema(description = "sums, domain or completeness", examples = "sums")
            String kind,

            @Schema(
                    description =
                            "The sums that must be equal, as cell ids; a sum with cells of rows a report does not print does not apply to it")
            List<SumView> sums) {

        static RuleView of(Rule rule) {
            return switch (rule.check()) {
                case Rule.Identities identities ->
                    of(
                            rule,
                            "sums",
                            identities.identities().stream().map(SumView::of).toList());
                case Rule.Domain() -> of(rule, "domain", List.of());
                case Rule.Completeness() -> of(rule, "completeness", List.of());
            };
        }

        private static RuleView of(Rule rule, String kind, List<SumView> sums) {
            return new RuleView(
                    rule.id(), rule.title(), rule.remedy(), lowerCase(rule.severity()), rule.citation(), kind, sums);
        }
    }

    @Schema(description = "The cells on the left add up to the cells on the right.")
    record SumView(
            @Schema(examples = "[\"applications.new_received.total\", \"applications.carried_in.total\"]")
            List<String> left,

            @Schema(examples = "[\"applications.handled_total.total\", \"applications.carried_out.total\"]")
            List<String> right) {

        static SumView of(Rule.Identity identity) {
            return new SumView(
                    identity.left().stream().map(CellId::value).toList(),
                    identity.right().stream().map(CellId::value).toList());
        }
    }
}
