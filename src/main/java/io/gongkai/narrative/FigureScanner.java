package io.gongkai.narrative;

import io.gongkai.narrative.Figure.Closeness;
import io.gongkai.narrative.Figure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the number that begins at a place of a sentence. */
final class FigureScanner {

    private static final Pattern DIGITS =
            Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?");
    private static final String HAN_NUMERALS = "零一二两三四五六七八九十百千万";
    private static final Pattern HAN = Pattern.compile("[" + HAN_NUMERALS + "]+");
    private static final Pattern PERCENT_OF = Pattern.compile("百分之");
    private static final Map<Character, BigDecimal> SCALES = Map.of(
            '百', new BigDecimal(100),
            '千', new BigDecimal(1000),
            '万', new BigDecimal(10_000),
            '亿', new BigDecimal(100_000_000));
    /** A longer run without a measure is a telephone number or the like. */
    private static final int LONGEST_BARE = 6;

    private static final Measure NO_MEASURE = new Measure(Unit.NONE, "");

    private final Vocabulary vocabulary;
    private final List<Measure> measures;
    private final List<Map.Entry<Closeness, List<String>>> before;
    private final Set<Integer> beginnings;

    FigureScanner(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.measures = longestFirst(vocabulary.measures());
        VocabularyFile.Approximations words = vocabulary.approximations();
        this.before = List.of(
                Map.entry(Closeness.ABOVE, words.aboveBefore()),
                Map.entry(Closeness.BELOW, words.belowBefore()),
                Map.entry(Closeness.ABOUT, words.about()));
        this.beginnings = Stream.concat(
                        HAN_NUMERALS.chars().boxed(),
                        before.stream()
                                .flatMap(entry -> entry.getValue().stream())
                                .map(word -> (int) word.charAt(0)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a number may begin with this character that is no digit. */
    boolean mayBegin(char c) {
        return beginnings.contains((int) c);
    }

    /** What was read of a number before its measure. */
    private record Digits(BigDecimal value, BigDecimal step, int end, boolean han) {}

    Optional<Figure> at(String plain, int start) {
        int at = start;
        Closeness closeness = Closeness.EXACT;
        for (Map.Entry<Closeness, List<String>> before : before) {
            String word = Vocabulary.longest(before.getValue(), plain, at);
            if (word != null) {
                closeness = before.getKey();
                at += word.length();
                break;
            }
        }
        boolean percentOf = PERCENT_OF.matcher(plain).region(at, plain.length()).lookingAt();
        if (percentOf) {
            at += 3;
        }
        Digits digits = digits(plain, at);
        if (digits == null) {
            return Optional.empty();
        }
        at = digits.end();
        BigDecimal value = digits.value();
        BigDecimal step = digits.step();
        List<String> above = vocabulary.approximations().above();
        String more = Vocabulary.longest(above, plain, at);
        if (more != null) {
            closeness = Closeness.ABOVE;
            at += more.length();
        }
        while (!digits.han() && at < plain.length() && SCALES.containsKey(plain.charAt(at))) {
            BigDecimal scale = SCALES.get(plain.charAt(at));
            value = value.multiply(scale);
            step = step.multiply(scale);
            at++;
        }
        more = Vocabulary.longest(above, plain, at);
        if (more != null) {
            closeness = Closeness.ABOVE;
            at += more.length();
        }
        Measure measure = percentOf ? new Measure(Unit.PERCENT, "") : measure(plain, at);
        at += measure.word().length();
        if (digits.han() && measure.unit() == Unit.NONE && !(value.signum() == 0 && endsAt(plain, at))) {
            return Optional.empty();
        }
        if (measure.unit() == Unit.NONE && at - start > LONGEST_BARE) {
            measure = new Measure(Unit.OTHER, "");
        }
        String after = Vocabulary.longest(above, plain, at);
        String about = Vocabulary.longest(vocabulary.approximations().about(), plain, at);
        if (after != null && !after.equals("多")) {
            closeness = Closeness.ABOVE;
            at += after.length();
        } else if (about != null) {
            closeness = Closeness.ABOUT;
            at += about.length();
        }
        return Optional.of(new Figure(
                value,
                closeness == Closeness.EXACT ? step : loose(value, step),
                measure.unit(),
                measure.word(),
                closeness,
                false,
                start,
                at));
    }

    /** 1200余 is said of 1200 to 1300, 150余 of 150 to 160: the unit of the last digit that is not 0. */
    private static BigDecimal loose(BigDecimal value, BigDecimal step) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0
                ? BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale()).max(step)
                : step;
    }

    private static boolean endsAt(String plain, int at) {
        return at >= plain.length() || ",;。、)".indexOf(plain.charAt(at)) >= 0;
    }

    private static @org.jspecify.annotations.Nullable Digits digits(String plain, int at) {
        Matcher digits = DIGITS.matcher(plain).region(at, plain.length());
        if (digits.lookingAt()) {
            BigDecimal value = new BigDecimal(digits.group().replace(",", ""));
            return new Digits(value, BigDecimal.ONE.scaleByPowerOfTen(-value.scale()), digits.end(), false);
        }
        Matcher han = HAN.matcher(plain).region(at, plain.length());
        if (han.lookingAt()) {
            BigDecimal value = HanNumber.of(han.group());
            return value == null ? null : new Digits(value, BigDecimal.ONE, han.end(), true);
        }
        return null;
    }

    private record Measure(Unit unit, String word) {}

    private Measure measure(String plain, int at) {
        return measures.stream()
                .filter(measure -> plain.startsWith(measure.word(), at))
                .findFirst()
                .orElse(NO_MEASURE);
    }

    private static List<Measure> longestFirst(VocabularyFile.Measures words) {
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure(Unit.PERCENT, "%"));
        measures.add(new Measure(Unit.MONEY, "元"));
        words.counts().forEach(word -> measures.add(new Measure(Unit.COUNT, word)));
        words.others().forEach(word -> measures.add(new Measure(Unit.OTHER, word)));
        measures.sort(
                Comparator.comparingInt((Measure measure) -> measure.word().length())
                        .reversed());
        return List.copyOf(measures);
    }
}
