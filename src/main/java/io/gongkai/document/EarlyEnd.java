package io.gongkai.document;

import io.gongkai.form.Block;
import io.gongkai.form.CellId;
import io.gongkai.form.Edition;
import io.gongkai.form.Finding;
import io.gongkai.form.Row;
import io.gongkai.form.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a document that is cut off from one that leaves something out. */
final class EarlyEnd {

    private EarlyEnd() {}

    /** Everything from some row on is absent, the last table and the sections behind it too. */
    static Optional<Finding> find(
            Edition edition, TableFinder.Found found, TableReading reading, SectionHeadings headings) {
        Table last = edition.tables().getLast();
        boolean lastTableRead =
                reading.values().keySet().stream().anyMatch(id -> id.value().startsWith(last.id() + "."));
        if (lastTableRead || hasLastSection(edition, found, headings)) {
            return Optional.empty();
        }
        List<CellId> absent = new ArrayList<>();
        String zh = "";
        String en = "";
        for (Table table : edition.tables()) {
            for (Block block : table.blocks()) {
                for (Row row : block.rows()) {
                    List<CellId> ids = block.columns().stream()
                            .map(column -> table.cellId(row.id(), column.id()))
                            .toList();
                    if (ids.stream().anyMatch(reading.values()::containsKey)) {
                        absent.clear();
                        zh = "“" + row.number() + row.label().zh() + "”";
                        en = "\"" + row.label().en() + "\"";
                    } else if (row.replaces().isEmpty()) {
                        absent.addAll(ids);
                    }
                }
            }
        }
        return Optional.of(ReadingFindings.endsEarly(zh, en, absent));
    }

    private static boolean hasLastSection(Edition edition, TableFinder.Found found, SectionHeadings headings) {
        return found.prose().stream()
                .flatMap(line -> headings.match(line.text()).stream())
                .anyMatch(edition.sections().getLast().id()::equals);
    }
}
