package io.gongkai.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold within an edition's file for its cells to be told apart. Each failure is an {@link InvalidEdition}. */
final class EditionCheck {

    private final String file;

    EditionCheck(String file) {
        this.file = file;
    }

    /** A wording that a reader may meet, and what it means. */
    private record Label(List<Text> group, String wording, String meaning) {}

    /** No label and no variant means two rows of a block, two columns of one group, or two blocks under one head. */
    void labels(List<Table> tables) {
        for (Table table : tables) {
            String place = "table " + table.id();
            unambiguous(
                    place,
                    table.blocks().stream()
                            .flatMap(block ->
                                    wordings(block.group(), block.label(), block.variants(), "block " + block.id())));
            for (Block block : table.blocks()) {
                String inside = place + ", block " + block.id();
                if (block.rows().size() > 1) {
                    block.rows().stream()
                            .filter(row -> row.label().zh().isEmpty())
                            .findFirst()
                            .ifPresent(row -> {
                                throw new InvalidEdition(
                                        file,
                                        inside + ", row " + row.id(),
                                        "give it a label: only the single row of a block can do without");
                            });
                }
                unambiguous(
                        inside,
                        block.rows().stream()
                                .flatMap(row -> wordings(List.of(), row.label(), row.variants(), "row " + row.id())));
                unambiguous(
                        inside,
                        block.columns().stream()
                                .flatMap(column -> wordings(
                                        column.group(), column.label(), column.variants(), "column " + column.id())));
            }
        }
    }

    private static Stream<Label> wordings(List<Text> group, Text label, List<String> variants, String meaning) {
        return Stream.concat(Stream.of(label.zh()), variants.stream())
                .filter(wording -> !wording.isEmpty())
                .map(wording -> new Label(group, wording, meaning));
    }

    private void unambiguous(String place, Stream<Label> labels) {
        Map<List<Object>, Label> seen = new HashMap<>();
        labels.forEach(label -> {
            Label first = seen.put(List.of(label.group(), LabelWords.plain(label.wording())), label);
            if (first != null) {
                throw new InvalidEdition(
                        file,
                        place,
                        "“" + label.wording() + "” means both " + first.meaning() + " and " + label.meaning()
                                + "; change or remove one of the two wordings");
            }
        });
    }

    /** No id is used twice. */
    void ids(EditionFile entries, List<Table> tables) {
        distinct("sections", entries.sections().stream().map(EditionFile.SectionEntry::id));
        distinct("tables", entries.tables().stream().map(EditionFile.TableEntry::id));
        distinct("outcomes", entries.outcomes().stream().map(EditionFile.OutcomeEntry::id));
        distinct("rules", entries.rules().stream().map(EditionFile.RuleEntry::id));
        for (Table table : tables) {
            String place = "table " + table.id();
            distinct(place, table.blocks().stream().map(Block::id));
            distinct(
                    place,
                    table.blocks().stream()
                            .flatMap(block -> block.rows().stream())
                            .map(Row::id));
            table.blocks()
                    .forEach(block -> distinct(
                            place + ", block " + block.id(),
                            block.columns().stream().map(Column::id)));
        }
    }

    private void distinct(String place, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new InvalidEdition(file, place, id + " is there twice; rename or remove one");
        });
    }

    /** The form has as many cells as the notice prints. */
    void counts(Edition edition, EditionFile entries) {
        for (EditionFile.TableEntry table : entries.tables()) {
            long found = edition.cells().stream()
                    .filter(cell -> cell.table().id().equals(table.id()))
                    .count();
            count("table " + table.id(), table.cells(), found);
        }
        count("the whole form", entries.cells(), edition.cells().size());
    }

    private void count(String place, int expected, long found) {
        if (expected != found) {
            throw new InvalidEdition(
                    file,
                    place,
                    "'cells' says " + expected + " and rows times columns make " + found
                            + "; complete the rows and columns, or correct 'cells'");
        }
    }

    /** Sections, rows of outcome groups and replaced rows are those of the form, and no row is in two groups. */
    void references(Edition edition) {
        Set<String> sections = new HashSet<>();
        edition.sections().forEach(section -> sections.add(section.id()));
        List<String> rows = new ArrayList<>();
        for (Table table : edition.tables()) {
            known("table " + table.id(), "section", table.section(), sections);
            for (Block block : table.blocks()) {
                List<String> own = block.rows().stream().map(Row::id).toList();
                rows.addAll(own);
                for (Row row : block.rows()) {
                    for (String replaced : row.replaces()) {
                        known("table " + table.id() + ", row " + row.id(), "row to be replaced", replaced, own);
                    }
                }
            }
        }
        Map<String, String> groups = new HashMap<>();
        for (OutcomeGroup group : edition.outcomes()) {
            for (String row : group.rows()) {
                String place = "outcome " + group.id();
                known(place, "row", row, rows);
                String other = groups.put(row, group.id());
                if (other != null) {
                    throw new InvalidEdition(
                            file, place, row + " is also in " + other + "; an application has one outcome");
                }
            }
        }
    }

    private void known(String place, String what, String id, Collection<String> ids) {
        if (!ids.contains(id)) {
            throw new InvalidEdition(file, place, "there is no " + what + " " + id + "; it can be one of " + ids);
        }
    }
}
