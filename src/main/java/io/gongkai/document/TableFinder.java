package io.gongkai.document;

import io.gongkai.form.Edition;
import io.gongkai.form.Section;
import io.gongkai.form.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the lines of the statutory tables from the rest. A table opens where words of its head or of one of its rows
 * stand alone in a cell or on a line, and goes on until another one opens, a heading of a section follows, or running
 * text begins.
 */
final class TableFinder {

    private static final int RUNNING_TEXT = 18;
    private static final Pattern SENTENCE = Pattern.compile("[,，。;；]");

    /**
     * What was found.
     *
     * @param tables lines by table id
     * @param prose everything else, headings of sections included, in order
     */
    record Found(Map<String, List<Line>> tables, List<Line> prose) {}

    private final Map<String, Set<String>> wordsByTable = new LinkedHashMap<>();
    private final SectionHeadings headings;
    private final Map<String, List<Line>> tables = new HashMap<>();
    private final List<Line> prose = new ArrayList<>();
    private final List<Line> trailing = new ArrayList<>();
    private Optional<String> open = Optional.empty();

    TableFinder(List<Edition> editions) {
        for (Edition edition : editions) {
            for (Table table : edition.tables()) {
                wordsByTable.computeIfAbsent(table.id(), id -> new HashSet<>()).addAll(new TableWords(table).all());
            }
        }
        keepOnlyTelling();
        List<Section> sections = editions.stream()
                .flatMap(edition -> edition.sections().stream())
                .toList();
        headings = new SectionHeadings(sections);
    }

    /** Words that two tables share, such as 总计, tell neither. */
    private void keepOnlyTelling() {
        Map<String, Integer> uses = new HashMap<>();
        wordsByTable.values().forEach(words -> words.forEach(word -> uses.merge(word, 1, Integer::sum)));
        wordsByTable.values().forEach(words -> words.removeIf(word -> uses.get(word) > 1 || word.length() < 2));
    }

    Found find(List<Line> lines) {
        for (Line line : lines) {
            place(line);
        }
        prose.addAll(trailing);
        return new Found(tables, prose);
    }

    private void place(Line line) {
        boolean heading = line.isWordsOnly() && headings.match(line.text()).isPresent();
        Optional<String> opened = heading ? Optional.empty() : tableOf(line);
        if (heading || (open.isPresent() && opened.isEmpty() && isRunningText(line))) {
            close();
        } else if (opened.isPresent()) {
            trailing.clear();
            open = opened;
        }
        if (open.isEmpty()) {
            prose.add(line);
            return;
        }
        tables.computeIfAbsent(open.get(), id -> new ArrayList<>()).add(line);
        if (line.isWordsOnly() && opened.isEmpty()) {
            trailing.add(line);
        } else {
            trailing.clear();
        }
    }

    /** Words after the last row of a table may be a heading of what follows. */
    private void close() {
        prose.addAll(trailing);
        trailing.clear();
        open = Optional.empty();
    }

    private Optional<String> tableOf(Line line) {
        for (Token token : line.tokens()) {
            if (token.isText()) {
                String label = Wording.label(token.text());
                for (Map.Entry<String, Set<String>> table : wordsByTable.entrySet()) {
                    if (table.getValue().contains(label)) {
                        return Optional.of(table.getKey());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRunningText(Line line) {
        return line.isSingle()
                && line.text().length() >= RUNNING_TEXT
                && SENTENCE.matcher(line.text()).find();
    }
}
