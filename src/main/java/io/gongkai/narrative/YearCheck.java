package io.gongkai.narrative;

import io.gongkai.form.Finding;
import io.gongkai.form.Text;
import io.gongkai.rule.StatedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the text speaks of the report's year (R18). Only what surely speaks of the year reported on counts: the period
 * of the data, an overview that opens in another year and never names the right one, or this year's numbers told of
 * the year before.
 */
final class YearCheck {

    private static final String OVERVIEW = "s1";
    private static final Pattern PERIOD =
            Pattern.compile("((?:19|20)[0-9]{2})年1月1日(?:起)?(?:至|到|-|—|~)+(?:((?:19|20)[0-9]{2})年)?12月31日");
    private static final Pattern OF_THE_DATA = Pattern.compile("统计|数据|期限|本报告|本年报|年度报告");
    private static final Pattern OPENING =
            Pattern.compile("^(?:[(（][^()（）]{1,3}[)）])?((?:19|20)[0-9]{2})年度?(?:[,，]|[全我本]).*");

    private final StatedRule rule;
    private final int year;

    YearCheck(StatedRule rule, int year) {
        this.rule = rule;
        this.year = year;
    }

    /** @param copied claims of other years that the tables bear out for this one */
    List<Finding> findings(Map<String, List<Sentence>> sections, List<Claim.Own> copied) {
        List<Finding> findings = new ArrayList<>();
        sections.values().stream()
                .flatMap(List::stream)
                .forEach(sentence -> period(sentence).ifPresent(findings::add));
        List<Sentence> overview = sections.getOrDefault(OVERVIEW, List.of());
        if (findings.isEmpty()
                && overview.stream().noneMatch(sentence -> sentence.plain().contains(year + "年"))) {
            opening(overview)
                    .or(() -> copied.stream().map(Claim.Own::sentence).findFirst())
                    .ifPresent(sentence -> findings.add(finding(sentence)));
        }
        return findings;
    }

    private Optional<Finding> period(Sentence sentence) {
        Matcher period = PERIOD.matcher(sentence.plain());
        boolean wrong = period.find()
                && OF_THE_DATA.matcher(sentence.plain()).find()
                && Integer.parseInt(period.group(1)) != year
                && (period.group(2) == null || period.group(2).equals(period.group(1)));
        return wrong ? Optional.of(finding(sentence)) : Optional.empty();
    }

    /** The first sentence of the overview, if it opens in the year before or after. */
    private Optional<Sentence> opening(List<Sentence> overview) {
        return overview.stream()
                .filter(sentence -> !Prose.isHeading(sentence.plain()))
                .findFirst()
                .filter(sentence -> {
                    Matcher opening = OPENING.matcher(sentence.plain());
                    return opening.matches() && Math.abs(Integer.parseInt(opening.group(1)) - year) == 1;
                });
    }

    private Finding finding(Sentence sentence) {
        String quoted = sentence.text().length() > 60 ? sentence.text().substring(0, 60) + "…" : sentence.text();
        return rule.violation(
                List.of(),
                null,
                new Text(
                        "报告年度是%d年，文字写的是“%s”。%s"
                                .formatted(year, quoted, rule.remedy().zh()),
                        "The report is for %d, and the text says \"%s\". %s"
                                .formatted(year, quoted, rule.remedy().en())));
    }
}
