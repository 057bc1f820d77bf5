package io.gongkai.document;

import io.gongkai.form.Edition;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Row;
import io.gongkai.form.Table;
import io.gongkai.form.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the cells of the statutory form in an extract. It alone knows labels, and only those of the editions. */
final class FormMapper {

    /** A table with this many of its rows named and not one of them read has lost its numbers. */
    private static final int NAMED_ROWS = 5;

    private final List<Edition> editions;
    private final Vocabulary vocabulary;

    FormMapper(List<Edition> editions) {
        this.editions = editions;
        this.vocabulary = new Vocabulary(editions);
    }

    Reading map(Extract extract) {
        List<Line> lines = Lines.of(extract);
        TableFinder.Found found = new TableFinder(vocabulary).find(lines);
        if (found.tables().isEmpty()) {
            return new Reading.Refused(
                    Refusal.NO_FORM,
                    new Text(
                            "没有找到法定表格(主动公开、依申请公开、复议诉讼三张表)。请上传带表格的年度报告全文。",
                            "None of the statutory tables was found. Upload the full report with its tables."));
        }
        Edition edition = edition(found.tables());
        List<TableReading> tables = new ArrayList<>();
        int named = 0;
        for (Table table : edition.tables()) {
            TableWords words = vocabulary.words(edition, table);
            List<Line> tableLines = found.tables().getOrDefault(table.id(), List.of());
            tables.add(read(edition, table, words, tableLines));
            named += named(tableLines, words);
        }
        TableReading reading = TableReading.join(tables);
        if (numbersLost(edition, named, reading)) {
            return new Reading.Refused(
                    Refusal.NUMBERS_LOST,
                    new Text(
                            "表格的标签还在，数字已经丢失，无法恢复。请上传原始的Word、网页或PDF文件，或以JSON报送。",
                            "The labels of the tables are there and their numbers are gone. Upload the original Word, web or PDF document, or file as JSON."));
        }
        Map<String, String> narrative = SectionCutter.cut(found.prose(), vocabulary.headings(edition));
        List<Finding> findings = new ArrayList<>(reading.findings());
        extract.notes().forEach(note -> findings.add(ReadingFindings.note(note)));
        EarlyEnd.find(edition, found, reading, vocabulary.headings(edition)).ifPresent(findings::add);
        return new Reading.Read(
                new FilledForm(edition, reading.values()),
                reading.sources(),
                reading.inferred(),
                HeadingFinder.find(lines),
                narrative,
                findings);
    }

    private static TableReading read(Edition edition, Table table, TableWords words, List<Line> lines) {
        return switch (table.layout()) {
            case STACKED -> new StackedTable(edition, table, words).read(lines);
            case SIDE_BY_SIDE -> new SideBySideTable(words).read(lines);
        };
    }

    /** The edition whose own words, those no other edition has, occur most in the tables. The newest if none do. */
    private Edition edition(Map<String, List<Line>> tables) {
        Set<String> printed = new HashSet<>();
        tables.values()
                .forEach(lines -> lines.forEach(line -> line.tokens().forEach(token -> printed.add(token.label()))));
        return editions.stream()
                .max(Comparator.comparingLong((Edition edition) -> vocabulary.own(edition).stream()
                                .filter(printed::contains)
                                .count())
                        .thenComparing(Edition::firstYear))
                .orElseThrow();
    }

    /** How many rows of a table are named in it. */
    private static int named(List<Line> lines, TableWords words) {
        Set<TableWords.Match> named = new HashSet<>();
        for (Line line : lines) {
            for (Token token : line.tokens()) {
                if (token.isText()) {
                    words.match(token.text()).ifPresent(named::add);
                }
            }
        }
        return named.size();
    }

    /** Rows are named and hardly any number of theirs is there. */
    private static boolean numbersLost(Edition edition, int named, TableReading reading) {
        Set<Row> read = Collections.newSetFromMap(new IdentityHashMap<>());
        reading.values()
                .keySet()
                .forEach(id -> read.add(edition.cell(id).orElseThrow().row()));
        return read.isEmpty() || (named >= NAMED_ROWS && read.size() * 5 < named);
    }
}
