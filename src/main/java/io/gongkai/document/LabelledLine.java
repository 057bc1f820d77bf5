package io.gongkai.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A label and its numbers on one line with nothing but a space between them, taken apart: 行政许可 97. */
final class LabelledLine {

    private static final Pattern LABELLED = Pattern.compile(
            "(?<label>.*?[\\p{IsHan}）)”\"])\\s*(?<values>(?:[-+0-9０-９./,—]+\\s+)*[-+0-9０-９./,—]+(?:件|项|元|万元)?)");

    private LabelledLine() {}

    static Line split(Line line, TableWords words) {
        if (!line.isSingle() || !line.tokens().getFirst().isText()) {
            return line;
        }
        Token token = line.tokens().getFirst();
        Matcher matcher = LABELLED.matcher(token.text().strip());
        String label = matcher.matches() ? label(matcher.group("label"), words) : "";
        if (label.isEmpty()) {
            return line;
        }
        List<Token> tokens = new ArrayList<>();
        tokens.add(Token.of(label, token.column(), token.width(), token.place()));
        Arrays.stream(matcher.group("values").split("\\s+"))
                .map(value -> Token.of(value, token.column() + tokens.size(), 1, token.place()))
                .forEach(tokens::add);
        return new Line(line.grid(), line.geometry(), line.gapBefore(), line.last(), tokens);
    }

    /** The row's label, without that of its group before it; nothing if no row is named. */
    private static String label(String text, TableWords words) {
        for (int from = 0; from >= 0; from = text.indexOf(' ', from + 1)) {
            String label = text.substring(from).strip();
            if (words.match(label)
                    .filter(match -> match.quality() == TableWords.Quality.EXACT)
                    .isPresent()) {
                return label;
            }
        }
        return "";
    }
}
