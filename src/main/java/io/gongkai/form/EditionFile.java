package io.gongkai.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition as it stands in its file; {@code editions/README.md} describes the notation. */
record EditionFile(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Words title,
        @JsonProperty(required = true) SourceEntry basis,
        @JsonProperty(required = true) int firstYear,
        @Nullable Integer lastYear,
        @JsonProperty(required = true) int cells,
        @JsonProperty(required = true) List<SectionEntry> sections,
        @JsonProperty(required = true) List<TableEntry> tables,
        @JsonProperty(required = true) List<OutcomeEntry> outcomes,
        @JsonProperty(required = true) List<RuleEntry> rules) {

    record SourceEntry(
            @JsonProperty(required = true) String source,
            @Nullable String article) {
        Citation citation() {
            return new Citation(source, article);
        }
    }

    record SectionEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Words label,
            @Nullable List<String> variants) {}

    record TableEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Words title,
            @JsonProperty(required = true) String section,
            @Nullable Words corner,
            @JsonProperty(required = true) Table.Layout layout,
            @JsonProperty(required = true) int cells,
            @Nullable List<ColumnEntry> columns,
            @JsonProperty(required = true) List<BlockEntry> blocks) {}

    /** A block, or blocks under a common head. */
    record BlockEntry(
            @Nullable Words under,
            @Nullable List<BlockEntry> blocks,
            @Nullable String id,
            @Nullable Words label,
            @Nullable List<String> variants,
            @Nullable List<ColumnEntry> columns,
            @Nullable List<RowEntry> rows) {}

    /** A column, or columns under a common head. */
    record ColumnEntry(
            @Nullable Words under,
            @Nullable List<ColumnEntry> columns,
            @Nullable String id,
            @Nullable Words label,
            @Nullable Unit unit,
            boolean signed,
            @Nullable List<String> variants) {}

    /** A row, or rows beside a common group. */
    record RowEntry(
            @Nullable Words under,
            @Nullable List<RowEntry> rows,
            @Nullable String id,
            @Nullable String number,
            @Nullable Words label,
            @Nullable List<String> variants,
            @Nullable List<String> replaces,
            @Nullable String citation) {}

    record OutcomeEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Words label,
            @JsonProperty(required = true) List<String> rows) {}

    record RuleEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Words title,
            @JsonProperty(required = true) Words remedy,
            @JsonProperty(required = true) Severity severity,
            @JsonProperty(required = true) SourceEntry citation,
            @JsonProperty(required = true) CheckEntry check) {}

    /** Exactly one of its parts is given. */
    record CheckEntry(
            @Nullable SumEntry eachColumn,
            @Nullable SumEntry eachRow,
            @Nullable Plain domain,
            @Nullable Plain completeness) {}

    /** A check without settings. */
    record Plain() {}

    /** The rows (or columns) on the left add up to those on the right. */
    record SumEntry(
            @JsonProperty(required = true) String table,
            @JsonProperty(required = true) List<String> left,
            @JsonProperty(required = true) List<String> right) {}
}
