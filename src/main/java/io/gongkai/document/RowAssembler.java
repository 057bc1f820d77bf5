package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Puts the lines of one table together to rows of values with the words that may label them. Lines of one cell each are
 * put together by where words and numbers alternate; lines of several cells are rows already.
 */
final class RowAssembler {

    static final int LABEL_LINES = 3;

    private final TableWords words;
    private final Set<Integer> widths;
    private final List<DataRow> rows = new ArrayList<>();
    private final LabelSides sides;
    private final List<Line> wordLines = new ArrayList<>();
    private final List<Token> run = new ArrayList<>();
    private final List<Integer> runBreaks = new ArrayList<>();

    private RowAssembler(TableWords words, Set<Integer> widths) {
        this.words = words;
        this.widths = widths;
        this.sides = new LabelSides(words, rows);
    }

    /**
     * The rows of values in these lines.
     *
     * @param widths how many columns the rows of the table have
     */
    static List<DataRow> rows(List<Line> lines, TableWords words, Set<Integer> widths) {
        RowAssembler assembler = new RowAssembler(words, widths);
        List<Line> split = MarginColumns.leftOut(lines).stream()
                .map(line -> CloseNumber.apart(LabelledLine.split(line, words), words, widths))
                .toList();
        for (int i = 0; i < split.size(); i++) {
            assembler.add(split, i);
        }
        assembler.closeRun();
        assembler.sides.close(texts(assembler.wordLines));
        boolean laidOut = lines.stream().anyMatch(line -> line.geometry() == Geometry.LAID_OUT);
        return laidOut
                ? ColumnPositions.doubted(BrokenValues.joined(
                        ColumnPositions.complete(assembler.rows, assembler.width(), columnHeads(lines, words))))
                : assembler.rows;
    }

    /** The heads of the columns from left to right; in a text, whose characters differ in width, none stand over numbers. */
    private static List<Token> columnHeads(List<Line> lines, TableWords words) {
        return lines.stream()
                .filter(Line::isWordsOnly)
                .flatMap(line -> line.tokens().stream())
                .filter(token -> token.place() instanceof Place.Box && words.isColumnHead(token.label()))
                .sorted(Comparator.comparingInt(Token::column))
                .toList();
    }

    private int width() {
        return widths.stream().max(Integer::compare).orElseThrow();
    }

    private void add(List<Line> lines, int index) {
        Line line = lines.get(index);
        if (line.isSingle() && line.geometry() != Geometry.LAID_OUT) {
            addSingle(line);
            return;
        }
        closeRun();
        int label = labelEnd(line);
        List<Token> values = line.tokens().subList(label, line.tokens().size());
        List<String> own = ownWords(line.tokens().subList(0, label));
        if (!isData(values, own)) {
            wordLines.add(line);
            return;
        }
        sides.close(texts(wordLines));
        List<Line> before = List.copyOf(wordLines);
        List<Line> after = wordsAfter(lines, index);
        wordLines.clear();
        if (line.geometry() == Geometry.LAID_OUT) {
            BrokenLabels labels = new BrokenLabels(before, line.tokens().subList(0, label), after);
            List<String> candidates = labels.candidates();
            candidates.addAll(own);
            DataRow row = new DataRow(candidates, List.of(), values, false);
            rows.add(label == 0 && !labels.isEnclosed(words) ? row.unsure() : row);
        } else {
            List<String> nearby = new ArrayList<>(contiguous(texts(before)));
            nearby.addAll(contiguous(texts(after)));
            boolean cutOff = line.last() && line.geometry() == Geometry.ROWS;
            List<String> beside = own.stream().map(words::beside).toList();
            rows.add(new DataRow(beside, nearby, values, cutOff, true, PrintedColumns.above(before, line)));
        }
    }

    // ---- one cell a line ---------------------------------------------------------------------------------------

    private void addSingle(Line line) {
        Token token = line.tokens().getFirst();
        if (token.isText()) {
            closeRun();
            wordLines.add(line);
            return;
        }
        if (!run.isEmpty() && line.gapBefore()) {
            runBreaks.add(run.size());
        }
        run.add(token);
    }

    /** Numbers between two pieces of words: one row, several rows, or the columns of several rows one by one. */
    private void closeRun() {
        if (run.isEmpty()) {
            return;
        }
        List<Integer> lengths = runLengths();
        List<String> texts = texts(wordLines);
        List<String> own = endings(texts);
        int first = rows.size();
        int at = 0;
        int piece = 0;
        int found = 0;
        while (at < run.size()) {
            int columns = tornColumns(lengths, piece);
            if (columns > 0) {
                int height = lengths.get(piece);
                addTorn(at, height, columns, found == 0 && height == 1 ? own : List.of(), texts);
                at += height * columns;
                piece += columns;
                found += height;
            } else {
                int end = rest(lengths, piece, at);
                for (List<Token> row : rowsOf(run.subList(at, end))) {
                    rows.add(new DataRow(found == 0 ? own : List.of(), contiguous(texts), List.copyOf(row), false));
                    found++;
                }
                piece = pieceAt(lengths, end);
                at = end;
            }
        }
        sides.add(new LabelSides.Run(texts, first, rows.size()));
        run.clear();
        runBreaks.clear();
        wordLines.clear();
    }

    private List<Integer> runLengths() {
        List<Integer> lengths = new ArrayList<>();
        int from = 0;
        for (int at : runBreaks) {
            lengths.add(at - from);
            from = at;
        }
        lengths.add(run.size() - from);
        return lengths;
    }

    /** How many equal pieces from here make the columns of as many rows as a piece is long; 0 if none do. */
    private int tornColumns(List<Integer> lengths, int piece) {
        int height = lengths.get(piece);
        for (int width : widths.stream().sorted((a, b) -> b - a).toList()) {
            if (width > 1
                    && piece + width <= lengths.size()
                    && lengths.subList(piece, piece + width).stream().allMatch(length -> length == height)) {
                return width;
            }
        }
        return 0;
    }

    /** Up to the next torn block, what is left is taken as it comes. */
    private int rest(List<Integer> lengths, int piece, int at) {
        int end = at + lengths.get(piece);
        for (int next = piece + 1; next < lengths.size() && tornColumns(lengths, next) == 0; next++) {
            end += lengths.get(next);
        }
        return end;
    }

    private static int pieceAt(List<Integer> lengths, int end) {
        int at = 0;
        int piece = 0;
        while (at < end) {
            at += lengths.get(piece++);
        }
        return piece;
    }

    private void addTorn(int at, int height, int columns, List<String> own, List<String> nearby) {
        for (int row = 0; row < height; row++) {
            List<Token> values = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                values.add(run.get(at + column * height + row));
            }
            rows.add(new DataRow(own, contiguous(nearby), values, false));
        }
    }

    /** Several rows' numbers without a word between them are cut where the width of the table's rows says. */
    private List<List<Token>> rowsOf(List<Token> values) {
        for (int width : widths.stream().sorted((a, b) -> b - a).toList()) {
            if (width > 3 && values.size() > width && values.size() % width == 0) {
                List<List<Token>> cut = new ArrayList<>();
                for (int from = 0; from < values.size(); from += width) {
                    cut.add(values.subList(from, from + width));
                }
                return cut;
            }
        }
        return List.of(values);
    }

    // ---- several cells a line ----------------------------------------------------------------------------------

    /** Index of the first cell of values: behind the last words that stand before the first number. */
    private static int labelEnd(Line line) {
        int end = 0;
        for (int i = 0; i < line.tokens().size(); i++) {
            Token token = line.tokens().get(i);
            if (token.isText()) {
                end = i + 1;
            } else if (token.isNumber()) {
                break;
            }
        }
        return end;
    }

    /** A row has numbers, or blanks behind the label of a row. */
    private boolean isData(List<Token> values, List<String> own) {
        if (values.isEmpty()) {
            return false;
        }
        if (values.stream().anyMatch(Token::isNumber)) {
            return true;
        }
        return own.isEmpty()
                ? values.size() >= width()
                : own.stream().anyMatch(text -> words.match(text).isPresent());
    }

    private static List<String> ownWords(List<Token> label) {
        return endings(label.stream().filter(Token::isText).map(Token::text).toList());
    }

    /** Words alone on the lines after this row, up to the next row. */
    private static List<Line> wordsAfter(List<Line> lines, int index) {
        int end = index + 1;
        while (end < lines.size() && lines.get(end).isWordsOnly()) {
            end++;
        }
        return lines.subList(index + 1, end);
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    /** The last piece, the last two joined, the last three joined: a label may be split. */
    static List<String> endings(List<String> texts) {
        List<String> endings = new ArrayList<>();
        String joined = "";
        for (int i = texts.size() - 1; i >= Math.max(0, texts.size() - LABEL_LINES); i--) {
            joined = texts.get(i) + joined;
            endings.add(joined);
        }
        return endings;
    }

    /** The first piece, the first two joined, the first three joined. */
    static List<String> beginnings(List<String> texts) {
        List<String> beginnings = new ArrayList<>();
        String joined = "";
        for (String text : texts.subList(0, Math.min(LABEL_LINES, texts.size()))) {
            joined += text;
            beginnings.add(joined);
        }
        return beginnings;
    }

    static List<String> contiguous(List<String> texts) {
        List<String> joined = new ArrayList<>();
        for (int from = 0; from < texts.size(); from++) {
            StringBuilder text = new StringBuilder();
            for (int to = from; to < Math.min(texts.size(), from + LABEL_LINES); to++) {
                joined.add(text.append(texts.get(to)).toString());
            }
        }
        return joined;
    }
}
