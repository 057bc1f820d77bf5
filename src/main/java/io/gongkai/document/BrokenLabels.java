package io.gongkai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In a laid-out text a label may begin lines above its numbers and go on below them. */
final class BrokenLabels {

    private static final Pattern ITEM_NUMBER =
            Pattern.compile("[(（][一二三四五六七八九十]{1,2}[)）]|(?<![0-9.])[1-9][.．、](?![0-9])");

    private final List<String> above;
    private final String beside;
    private final List<String> below;

    /**
     * @param before the lines of words above the numbers
     * @param label what stands left of the numbers on their line
     * @param after the lines of words below
     */
    BrokenLabels(List<Line> before, List<Token> label, List<Line> after) {
        this.above = before.stream().map(line -> rightmost(line.tokens())).toList();
        this.beside = rightmost(label);
        this.below = after.stream().map(line -> rightmost(line.tokens())).toList();
    }

    private static String rightmost(List<Token> tokens) {
        return tokens.stream()
                .filter(Token::isText)
                .reduce((left, right) -> right)
                .map(token -> withoutGroup(token.text()))
                .orElse("");
    }

    /** Where the label of its group stands close before, a label begins at its item number. */
    private static String withoutGroup(String text) {
        Matcher number = ITEM_NUMBER.matcher(text);
        int from = 0;
        while (number.find()) {
            from = number.start();
        }
        return text.substring(from);
    }

    /** Every label the lines may make. */
    List<String> candidates() {
        List<String> candidates = new ArrayList<>();
        for (int up = 0; up <= most(above); up++) {
            for (int down = 0; down <= most(below); down++) {
                candidates.add(joined(up, down));
            }
        }
        candidates.removeIf(String::isBlank);
        return candidates;
    }

    /** Whether a label begins right above the numbers and ends right below them, and so can be no neighbour's. */
    boolean isEnclosed(TableWords words) {
        for (int up = 1; up <= most(above); up++) {
            for (int down = 1; down <= most(below); down++) {
                if (words.match(joined(up, down))
                        .filter(match -> match.quality() == TableWords.Quality.EXACT)
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int most(List<String> lines) {
        return Math.min(RowAssembler.LABEL_LINES, lines.size());
    }

    private String joined(int up, int down) {
        return String.join("", above.subList(above.size() - up, above.size()))
                + beside
                + String.join("", below.subList(0, down));
    }
}
