package io.gongkai.document;

import io.gongkai.form.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in the opening lines of a report, and in its sentence about the period, whose report it is and for which year. */
final class HeadingFinder {

    private static final int OPENING_LINES = 25;
    private static final String CENTURY = "20";
    private static final String BODY = "[\\p{IsHan}A-Za-z0-9()]{2,40}?";
    private static final String TITLE_WORDS = "(?:政府)?(?:信息|政务)公开(?:工作)?(?:年度|情况|的)*(?:工作)?(?:年度)?(?:情况)?(?:的)?报告";
    private static final Pattern BODY_YEAR =
            Pattern.compile("(?<body>" + BODY + ")(?<year>20\\d\\d)年?度?(?:的)?" + TITLE_WORDS);
    private static final Pattern YEAR_BODY =
            Pattern.compile("^(?<year>20\\d\\d)年?度?(?<body>" + BODY + ")" + TITLE_WORDS);
    private static final Pattern BODY_ALONE = Pattern.compile("^(?<body>" + BODY + ")" + TITLE_WORDS);
    private static final Pattern PERIOD = Pattern.compile(
            "(?<year>20\\d\\d)年1月1日(?:起)?[至到—－~-]+(?:\\k<year>年)?12月31日|(?<year2>20\\d\\d)年度?(?:政府)?信息公开工作年度报告");
    private static final Pattern REPORT_YEAR = Pattern.compile("^(?<year>20\\d\\d)年度?报告$");
    private static final Pattern ORGAN = Pattern.compile(".*(局|委|委员会|厅|办|办公室|中心|院|所|站|队|处|司|署|馆|会|大学|学院|公司|集团|医院)$");
    private static final Pattern GOVERNMENT = Pattern.compile(".*(人民政府|[省市县区旗州盟])$");
    private static final Pattern ORGAN_WORDS = Pattern.compile("本机关(?!不掌握)|本部门|我局|我委|我厅|我办|本局");
    private static final Pattern REGION_WORDS = Pattern.compile("[全我][省市县区旗州盟]");

    private static final Pattern QUOTES = Pattern.compile("[#“”\"《》]");

    private HeadingFinder() {}

    static Heading find(List<Line> lines) {
        List<Line> opening = lines.subList(0, Math.min(OPENING_LINES, lines.size()));
        Heading titled = titled(opening);
        Set<Integer> periods = periods(lines);
        Integer year = titled.year();
        String evidence = titled.evidence();
        if (year == null && periods.size() == 1) {
            year = periods.iterator().next();
            evidence = evidence == null ? year + "年1月1日至12月31日" : evidence;
        } else if (year != null && !periods.isEmpty() && !periods.contains(year)) {
            year = null;
        }
        return new Heading(titled.title(), titled.body(), year, scope(titled.body(), lines), evidence, titled.place());
    }

    /** The title stands on one line or on two or three in a row. */
    private static Heading titled(List<Line> opening) {
        Heading withoutYear = Heading.NONE;
        for (int from = 0; from < opening.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < Math.min(opening.size(), from + 3); to++) {
                String text = opening.get(to).text();
                if (text.length() > 60) {
                    break;
                }
                joined.append(QUOTES.matcher(Wording.plain(text)).replaceAll(""));
                if (joined.indexOf("公开") < 0) {
                    continue;
                }
                Place place = opening.get(from).place();
                Optional<Heading> found = match(BODY_YEAR, joined, place).or(() -> match(YEAR_BODY, joined, place));
                if (found.isPresent()) {
                    return found.get();
                }
                if (withoutYear.body() == null) {
                    withoutYear = match(BODY_ALONE, joined, place).orElse(withoutYear);
                }
            }
        }
        return withoutYear.body() == null ? comparison(opening) : withoutYear;
    }

    private static Optional<Heading> match(Pattern pattern, CharSequence joined, Place place) {
        Matcher matcher = pattern.matcher(joined);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Integer year = pattern.namedGroups().containsKey("year") ? Integer.valueOf(matcher.group("year")) : null;
        String body = matcher.group("body").replaceFirst("^关于", "");
        return Optional.of(new Heading(matcher.group(), body, year, null, matcher.group(), place));
    }

    /** A heading that gives the year alone: 2023年报告. */
    private static Heading comparison(List<Line> opening) {
        for (Line line : opening) {
            Matcher matcher = REPORT_YEAR.matcher(Wording.plain(line.text()));
            if (matcher.matches()) {
                String text = matcher.group();
                return new Heading(text, null, Integer.valueOf(matcher.group("year")), null, text, line.place());
            }
        }
        return Heading.NONE;
    }

    private static Set<Integer> periods(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(Wording.plain(line.text())));
        Set<Integer> years = new LinkedHashSet<>();
        Matcher matcher = PERIOD.matcher(text);
        for (int at = text.indexOf(CENTURY); at >= 0; at = text.indexOf(CENTURY, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                years.add(Integer.valueOf(
                        matcher.group("year") == null ? matcher.group("year2") : matcher.group("year")));
            }
        }
        return years;
    }

    private static @Nullable Scope scope(@Nullable String body, List<Line> lines) {
        if (body != null && ORGAN.matcher(body).matches()) {
            return Scope.ORGAN;
        }
        if (body != null && GOVERNMENT.matcher(body).matches()) {
            return Scope.REGION;
        }
        long organ = uses(ORGAN_WORDS, lines);
        long region = uses(REGION_WORDS, lines);
        if (organ == region) {
            return null;
        }
        return organ > region ? Scope.ORGAN : Scope.REGION;
    }

    private static long uses(Pattern words, List<Line> lines) {
        return lines.stream()
                .mapToLong(line -> words.matcher(line.text()).results().count())
                .sum();
    }
}
