package io.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the rules of an edition's file, written once for all columns or rows, into one sum for each. */
final class RuleExpansion {

    private final String file;
    private final Edition edition;

    RuleExpansion(String file, Edition edition) {
        this.file = file;
        this.edition = edition;
    }

    List<Rule> rules(List<EditionFile.RuleEntry> entries) {
        return entries.stream()
                .map(entry -> new Rule(
                        entry.id(),
                        entry.title().text(),
                        entry.remedy().text(),
                        entry.severity(),
                        entry.citation().citation(),
                        check("rule " + entry.id(), entry.check())))
                .toList();
    }

    private Rule.Check check(String place, EditionFile.CheckEntry entry) {
        List<Rule.Check> checks = new ArrayList<>();
        if (entry.eachColumn() != null) {
            checks.add(new Rule.Identities(forEachColumn(place, entry.eachColumn())));
        }
        if (entry.eachRow() != null) {
            checks.add(new Rule.Identities(forEachRow(place, entry.eachRow())));
        }
        if (entry.domain() != null) {
            checks.add(new Rule.Domain());
        }
        if (entry.completeness() != null) {
            checks.add(new Rule.Completeness());
        }
        if (checks.size() != 1) {
            throw new InvalidEdition(
                    file,
                    place,
                    "give one check of eachColumn, eachRow, domain, completeness; it has " + checks.size());
        }
        return checks.getFirst();
    }

    private List<Rule.Identity> forEachColumn(String place, EditionFile.SumEntry sum) {
        Table table = table(place, sum);
        Block block = table.blocks().stream()
                .filter(candidate -> missingRow(candidate, sum) == null)
                .findFirst()
                .orElseThrow(() ->
                        absent(place, table, "row", missingRow(table.blocks().getFirst(), sum)));
        List<Rule.Identity> identities = new ArrayList<>();
        for (Column column : block.columns()) {
            identities.add(identity(table, column, sum.left(), sum.right()));
            for (Alternative alternative : edition.alternatives()) {
                List<String> left = replaced(sum.left(), alternative);
                List<String> right = replaced(sum.right(), alternative);
                if (alternative.block().equals(block) && !(left.equals(sum.left()) && right.equals(sum.right()))) {
                    identities.add(identity(table, column, left, right));
                }
            }
        }
        return identities;
    }

    private static Rule.Identity identity(Table table, Column column, List<String> left, List<String> right) {
        return new Rule.Identity(
                left.stream().map(row -> table.cellId(row, column.id())).toList(),
                right.stream().map(row -> table.cellId(row, column.id())).toList());
    }

    /** The rows with the statutory ones of the alternative, where all of them are there, exchanged for the others. */
    private static List<String> replaced(List<String> rows, Alternative alternative) {
        List<String> statutory = alternative.statutory().stream().map(Row::id).toList();
        if (!rows.containsAll(statutory)) {
            return rows;
        }
        List<String> replaced = new ArrayList<>(rows);
        int position = replaced.indexOf(statutory.getFirst());
        replaced.addAll(position, alternative.instead().stream().map(Row::id).toList());
        replaced.removeAll(statutory);
        return replaced;
    }

    private List<Rule.Identity> forEachRow(String place, EditionFile.SumEntry sum) {
        Table table = table(place, sum);
        List<Rule.Identity> identities = new ArrayList<>();
        for (Block block : table.blocks()) {
            if (missingColumn(block, sum) == null) {
                for (Row row : block.rows()) {
                    identities.add(new Rule.Identity(
                            sum.left().stream()
                                    .map(column -> table.cellId(row.id(), column))
                                    .toList(),
                            sum.right().stream()
                                    .map(column -> table.cellId(row.id(), column))
                                    .toList()));
                }
            }
        }
        if (identities.isEmpty()) {
            throw absent(place, table, "column", missingColumn(table.blocks().getFirst(), sum));
        }
        return identities;
    }

    private Table table(String place, EditionFile.SumEntry sum) {
        return edition.tables().stream()
                .filter(table -> table.id().equals(sum.table()))
                .findFirst()
                .orElseThrow(() -> new InvalidEdition(
                        file, place, "there is no table " + sum.table() + "; name one of the form's tables"));
    }

    private static @Nullable String missingRow(Block block, EditionFile.SumEntry sum) {
        return missing(block.rows().stream().map(Row::id).toList(), sum);
    }

    private static @Nullable String missingColumn(Block block, EditionFile.SumEntry sum) {
        return missing(block.columns().stream().map(Column::id).toList(), sum);
    }

    private static @Nullable String missing(List<String> ids, EditionFile.SumEntry sum) {
        List<String> needed = new ArrayList<>(sum.left());
        needed.addAll(sum.right());
        needed.removeAll(ids);
        return needed.isEmpty() ? null : needed.getFirst();
    }

    private InvalidEdition absent(String place, Table table, String what, @Nullable String id) {
        return new InvalidEdition(
                file,
                place,
                "table " + table.id() + " has no " + what + " " + id + "; name a " + what + " of the table, or add it");
    }
}
