package io.gongkai.document;

import io.gongkai.form.Edition;
import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.form.Table;
import io.gongkai.form.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
        for (Table table : edition.tables()) {
            tables.add(read(edition, table, found.tables().getOrDefault(table.id(), List.of())));
        }
        TableReading reading = TableReading.join(tables);
        if (numbersLost(edition, found, reading)) {
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

    private TableReading read(Edition edition, Table table, List<Line> lines) {
        return switch (table.layout()) {
            case STACKED -> new StackedTable(edition, table, vocabulary.words(edition, table)).read(lines);
            case SIDE_BY_SIDE -> new SideBySideTable(edition, vocabulary.words(edition, table)).read(lines);
        };
    }

    /** The edition whose own words, those no other edition has, occur most in the tables. The newest if none do. */
    private Edition edition(Map<String, List<Line>> tables) {
        Set<String> printed = new HashSet<>();
        tables.values()
                .forEach(lines -> lines.forEach(line -> line.tokens().stream()
                        .filter(Token::isText)
                        .forEach(token -> printed.add(Wording.label(token.text())))));
        return editions.stream()
                .max(Comparator.comparingLong((Edition edition) -> vocabulary.own(edition).stream()
                                .filter(printed::contains)
                                .count())
                        .thenComparing(Edition::firstYear))
                .orElseThrow();
    }

    /** Rows are named and hardly any number of theirs is there. */
    private boolean numbersLost(Edition edition, TableFinder.Found found, TableReading reading) {
        long named = edition.tables().stream()
                .mapToLong(table -> {
                    TableWords words = vocabulary.words(edition, table);
                    return found.tables().getOrDefault(table.id(), List.of()).stream()
                            .flatMap(line -> line.tokens().stream())
                            .filter(Token::isText)
                            .flatMap(token -> words.match(token.text()).stream())
                            .distinct()
                            .count();
                })
                .sum();
        long read = reading.values().keySet().stream()
                .map(id -> edition.cell(id).orElseThrow().row())
                .distinct()
                .count();
        return read == 0 || (named >= NAMED_ROWS && read * 5 < named);
    }
}
