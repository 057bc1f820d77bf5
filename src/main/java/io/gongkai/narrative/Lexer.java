package io.gongkai.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence into figures, known words, marks and the text between them. */
final class Lexer {

    /** Numbers that count nothing: articles, documents, telephones and the like. */
    private static final Pattern NO_FIGURE =
            Pattern.compile("第[0-9零一二三四五六七八九十百]+[条款项号章节次届期批](?:第?[(]?[0-9零一二三四五六七八九十]+[)]?[款项目])*"
                    + "|[〔\\[(]?(?:19|20)[0-9]{2}[〕\\])]?[0-9]+号"
                    + "|[0-9]+号"
                    + "|[(][0-9零一二三四五六七八九十]{1,3}[)]"
                    + "|[0-9]{3,4}-[0-9]{6,8}"
                    + "|[A-Za-z][A-Za-z0-9.@/:_-]*"
                    + "|[0-9]+\\+[0-9A-Za-z]+");

    private static final Pattern LIST_NUMBER =
            Pattern.compile("[(]?[0-9]{1,2}[.、)](?![0-9])|[一二三四五六七八九十]{1,3}、|[一二三四五六七八九十]是");
    private static final Pattern DATE = Pattern.compile(
            "((?:19|20)[0-9]{2})年([0-9]{1,2})月(?:份|([0-9]{1,2})[日号])?|([0-9]{1,2})月(?:份|([0-9]{1,2})[日号])?");
    /** More than a year: 2022年至2024年. */
    private static final Pattern YEARS =
            Pattern.compile("(?:19|20)[0-9]{2}(?:年度|年)?(?:至|到|-|—|~)+(?:19|20)[0-9]{2}(?:年度|年)");

    private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})(?:年度|年)");
    private static final String MARKS = ",;:、()";
    private static final String FIRST_MONTH = "1";
    private static final String LAST_MONTH = "12";

    private final Vocabulary vocabulary;
    private final FigureScanner figures;
    private final int year;

    /** @param year the report's year, which tells what 2023年 means */
    Lexer(Vocabulary vocabulary, int year) {
        this.vocabulary = vocabulary;
        this.figures = vocabulary.figures();
        this.year = year;
    }

    List<Piece> pieces(String plain) {
        List<Piece> pieces = new ArrayList<>();
        int gap = 0;
        int at = 0;
        while (at < plain.length()) {
            Optional<Piece> piece = pieceAt(plain, at);
            if (piece.isEmpty()) {
                at++;
                continue;
            }
            if (gap < at) {
                pieces.add(new Piece.Gap(plain.substring(gap, at), gap, at));
            }
            pieces.add(piece.get());
            at = piece.get().end();
            gap = at;
        }
        if (gap < at) {
            pieces.add(new Piece.Gap(plain.substring(gap, at), gap, at));
        }
        return pieces;
    }

    private Optional<Piece> pieceAt(String plain, int at) {
        char c = plain.charAt(at);
        if (c == '《') {
            int close = plain.indexOf('》', at);
            return word(Part.TITLE, at, close < 0 ? plain.length() : close + 1);
        }
        if ("。！？!?“”‘’\"' ".indexOf(c) >= 0) {
            return word(Part.FILLER, at, at + 1);
        }
        boolean digit = isDigit(c);
        if (digit || isLetter(c) || "第〔[(".indexOf(c) >= 0) {
            Matcher none = NO_FIGURE.matcher(plain).region(at, plain.length());
            if (none.lookingAt()) {
                return word(Part.FILLER, at, none.end());
            }
        }
        if (at == 0) {
            Matcher number = LIST_NUMBER.matcher(plain).region(at, plain.length());
            if (number.lookingAt()) {
                return word(Part.FILLER, at, number.end());
            }
        }
        if (MARKS.indexOf(c) >= 0) {
            return Optional.of(new Piece.Mark(c, at, at + 1));
        }
        Optional<Piece> time = digit ? timeAt(plain, at) : Optional.empty();
        if (time.isPresent()) {
            return time;
        }
        Optional<Vocabulary.Entry> word = vocabulary.wordAt(plain, at);
        Optional<Figure> figure = digit || figures.mayBegin(c) ? figures.at(plain, at) : Optional.empty();
        if (figure.isPresent()
                && word.map(found -> found.word().length() < figure.get().end() - at)
                        .orElse(true)) {
            return Optional.of(figure.get());
        }
        return word.map(found ->
                new Piece.Word(found.part(), found.id(), at, at + found.word().length()));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static Optional<Piece> word(Part part, int start, int end) {
        return Optional.of(new Piece.Word(part, "", start, end));
    }

    private Optional<Piece> timeAt(String plain, int at) {
        Matcher date = DATE.matcher(plain).region(at, plain.length());
        if (date.lookingAt()) {
            String month = date.group(2) == null ? date.group(4) : date.group(2);
            boolean whole = month.equals(FIRST_MONTH) || month.equals(LAST_MONTH);
            return word(whole ? Part.FILLER : Part.SEASON, at, date.end());
        }
        Matcher years = YEARS.matcher(plain).region(at, plain.length());
        if (years.lookingAt()) {
            return word(Part.OTHER_YEAR, at, years.end());
        }
        Matcher named = YEAR.matcher(plain).region(at, plain.length());
        if (named.lookingAt()) {
            return word(part(Integer.parseInt(named.group(1)) - year), at, named.end());
        }
        return Optional.empty();
    }

    private static Part part(int yearsFromReport) {
        return switch (yearsFromReport) {
            case 0 -> Part.THIS_YEAR;
            case -1 -> Part.LAST_YEAR;
            case 1 -> Part.NEXT_YEAR;
            default -> Part.OTHER_YEAR;
        };
    }
}
