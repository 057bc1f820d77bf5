package io.gongkai.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the lines of the statutory tables from the rest. A table opens where words of its head or of one of its rows
 * stand alone in a cell or on a line, and goes on to the last such line or number before another one opens or a heading of
 * a section follows.
 */
final class TableFinder {

    private static final int ROW_OF_NUMBERS = 5;
    private static final Pattern NUMBERS_BEHIND = Pattern.compile("(?<=[^\\d.,/\\s+-])[\\s\\d.,/+-]+$");
    private static final Pattern SENTENCE = Pattern.compile("[。！？]");

    /**
     * What was found.
     *
     * @param tables lines by table id
     * @param prose everything else, headings of sections included, in order
     */
    record Found(Map<String, List<Line>> tables, List<Line> prose) {}

    private final Vocabulary vocabulary;
    private final Map<String, List<Line>> tables = new HashMap<>();
    private final List<Line> prose = new ArrayList<>();
    private final List<Line> pending = new ArrayList<>();
    private Optional<String> open = Optional.empty();
    private boolean seen;

    TableFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Found find(List<Line> lines) {
        for (Line line : lines) {
            place(line);
        }
        prose.addAll(pending);
        return new Found(tables, prose);
    }

    private void place(Line line) {
        Optional<String> heading = line.isWordsOnly() ? vocabulary.headings().match(line.text()) : Optional.empty();
        if (heading.isPresent()) {
            close();
            prose.add(line);
            open = Optional.ofNullable(vocabulary.tableBySection().get(heading.get()));
            return;
        }
        Optional<String> told = tableOf(line);
        if (told.isPresent() && !told.equals(open)) {
            close();
            open = told;
        }
        if (open.isEmpty()) {
            prose.add(line);
        } else if (told.isPresent() || hasNumbersOfTable(line)) {
            List<Line> table = tables.computeIfAbsent(open.get(), id -> new ArrayList<>());
            table.addAll(pending);
            table.add(line);
            pending.clear();
            seen = true;
        } else {
            pending.add(line);
        }
    }

    /** Below a heading alone it takes a row of numbers to open the table; once it is open, any number that is no prose. */
    private boolean hasNumbersOfTable(Line line) {
        return seen
                ? !line.isWordsOnly() && pending.stream().noneMatch(TableFinder::isRunningText)
                : line.tokens().stream().filter(Token::isNumber).count() >= ROW_OF_NUMBERS;
    }

    /** Words after the last row of a table belong to what follows. */
    private void close() {
        prose.addAll(pending);
        pending.clear();
        open = Optional.empty();
        seen = false;
    }

    private Optional<String> tableOf(Line line) {
        for (Token token : line.tokens()) {
            String label = withoutNumbersBehind(token);
            String table = label.isEmpty() ? null : vocabulary.telling().get(label);
            if (table != null) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    private static String withoutNumbersBehind(Token token) {
        String label = token.label();
        return label.isEmpty() || !Character.isDigit(label.charAt(label.length() - 1))
                ? label
                : Wording.label(NUMBERS_BEHIND.matcher(token.text()).replaceFirst(""));
    }

    private static boolean isRunningText(Line line) {
        return line.isSingle() && SENTENCE.matcher(line.text()).find();
    }
}
