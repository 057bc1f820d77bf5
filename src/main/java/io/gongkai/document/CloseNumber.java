package io.gongkai.document;

import io.gongkai.document.Extract.Geometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the first number of a laid-out row off its label, where a full column of labels left no room between the two. */
final class CloseNumber {

    private static final Pattern CLOSE =
            Pattern.compile("(?<label>.*[^0-9.,\\s])(?<gap>\\s*)(?<number>[0-9][0-9,]*(?:\\.[0-9]+)?)");
    private static final int MANY = 2;

    private CloseNumber() {}

    /**
     * The line with the number apart, if that makes it a row.
     *
     * @param widths how many columns the rows of the table have
     */
    static Line apart(Line line, TableWords words, Set<Integer> widths) {
        int label = labelled(line);
        int values = line.tokens().size() - label - 1;
        if (line.geometry() != Geometry.LAID_OUT || label < 0 || !widths.contains(values + 1)) {
            return line;
        }
        Token token = line.tokens().get(label);
        Matcher matcher = CLOSE.matcher(token.text());
        if (!matcher.matches() || !isLabel(matcher, words, values)) {
            return line;
        }
        String number = matcher.group("number");
        int width = token.width() * number.length() / Math.max(1, width(token.text()));
        List<Token> tokens = new ArrayList<>(line.tokens());
        tokens.set(label, Token.of(matcher.group("label"), token.column(), token.width() - width, token.place()));
        tokens.add(label + 1, Token.of(number, token.column() + token.width() - width, width, token.place()));
        return new Line(line.grid(), line.geometry(), line.gapBefore(), line.last(), tokens);
    }

    /** A space and a row but for one number tell as much as the whole label does. */
    private static boolean isLabel(Matcher matcher, TableWords words, int values) {
        return (values >= MANY && !matcher.group("gap").isEmpty())
                || words.match(matcher.group("label"))
                        .filter(match -> match.quality() == TableWords.Quality.EXACT)
                        .isPresent();
    }

    /** The place of the last words if nothing but values follows; -1 if there are none. */
    private static int labelled(Line line) {
        int at = line.tokens().size() - 1;
        while (at >= 0 && !line.tokens().get(at).isText()) {
            at--;
        }
        return at;
    }

    /** In digits, of which a Chinese character takes two. */
    private static int width(String text) {
        return text.chars().map(c -> c < 0x1100 ? 1 : 2).sum();
    }
}
