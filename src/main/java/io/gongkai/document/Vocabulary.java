package io.gongkai.document;

import io.gongkai.form.Edition;
import io.gongkai.form.Section;
import io.gongkai.form.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of all editions, normalised once and shared by every reading. */
final class Vocabulary {

    private static final int SHORTEST = 3;

    private final Map<String, Map<String, TableWords>> words = new HashMap<>();
    private final Map<String, Set<String>> own = new HashMap<>();
    private final Map<String, SectionHeadings> headings = new HashMap<>();
    private final Map<String, String> tableBySection = new HashMap<>();
    private final Map<String, String> telling = new HashMap<>();
    private final SectionHeadings allHeadings;

    Vocabulary(List<Edition> editions) {
        Map<String, Set<String>> all = new HashMap<>();
        for (Edition edition : editions) {
            Map<String, TableWords> tables = new HashMap<>();
            for (Table table : edition.tables()) {
                TableWords tableWords = new TableWords(edition, table);
                tables.put(table.id(), tableWords);
                tableBySection.put(table.section(), table.id());
                all.computeIfAbsent(table.id(), id -> new HashSet<>()).addAll(tableWords.all());
            }
            words.put(edition.id(), tables);
            headings.put(edition.id(), new SectionHeadings(edition.sections()));
        }
        for (Edition edition : editions) {
            Set<String> ofEdition = wordsOf(edition.id());
            words.keySet().stream()
                    .filter(other -> !other.equals(edition.id()))
                    .forEach(other -> ofEdition.removeAll(wordsOf(other)));
            own.put(edition.id(), ofEdition);
        }
        keepTelling(all);
        List<Section> sections = editions.stream()
                .flatMap(edition -> edition.sections().stream())
                .toList();
        allHeadings = new SectionHeadings(sections);
    }

    private Set<String> wordsOf(String edition) {
        Set<String> all = new HashSet<>();
        tables(edition).forEach(tableWords -> all.addAll(tableWords.all()));
        return all;
    }

    private Collection<TableWords> tables(String edition) {
        return words.getOrDefault(edition, Map.of()).values();
    }

    /** Words that two tables share, such as 总计, tell neither; nor do very short ones. */
    private void keepTelling(Map<String, Set<String>> all) {
        Map<String, Integer> uses = new HashMap<>();
        all.values().forEach(some -> some.forEach(word -> uses.merge(word, 1, Integer::sum)));
        all.forEach((table, some) -> some.stream()
                .filter(word -> word.length() >= SHORTEST && uses.getOrDefault(word, 0) == 1)
                .forEach(word -> telling.put(word, table)));
    }

    /** The words of a table, for one reading. */
    TableWords words(Edition edition, Table table) {
        TableWords found = words.getOrDefault(edition.id(), Map.of()).get(table.id());
        if (found == null) {
            throw new IllegalArgumentException("no words of " + edition.id() + " " + table.id());
        }
        return found.fresh();
    }

    /** The words that only this edition has. */
    Set<String> own(Edition edition) {
        return own.getOrDefault(edition.id(), Set.of());
    }

    /** The headings of an edition's sections. */
    SectionHeadings headings(Edition edition) {
        return headings.getOrDefault(edition.id(), allHeadings);
    }

    /** The headings of every edition's sections. */
    SectionHeadings headings() {
        return allHeadings;
    }

    /** The table that stands in a section, by section id. */
    Map<String, String> tableBySection() {
        return tableBySection;
    }

    /** The words that only one table has, with its id. */
    Map<String, String> telling() {
        return telling;
    }
}
