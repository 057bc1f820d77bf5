package io.gongkai.narrative;

import io.gongkai.form.FilledForm;
import io.gongkai.form.Finding;
import io.gongkai.rule.RuleBook;
import io.gongkai.rule.StatedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds what the sections of a report say against its tables (R13 to R20). */
public final class NarrativeCheck {

    private final RuleBook book;

    public NarrativeCheck(RuleBook book) {
        this.book = book;
    }

    /**
     * Where the text contradicts the tables, or leaves out what it must tell. A number is compared only if the sentence
     * surely says what it counts and the cells hold numbers; where it may mean several cells, it contradicts only if it
     * equals none of them.
     *
     * @param sections text by section id, {@code s1} to {@code s6}
     * @param year the report's year, by which 上年 and 2023年 are understood
     * @return warnings, in the order of the rules
     */
    public List<Finding> findings(FilledForm form, Map<String, String> sections, int year) {
        ClaimReader.Reading reading = new ClaimReader(year).read(sections);
        ClaimCheck claims = new ClaimCheck(book, form);
        List<Finding> findings = new ArrayList<>(claims.findings(reading.claims()));
        if (applies("R18", form)) {
            findings.addAll(new YearCheck(book.get("R18"), year)
                    .findings(
                            reading.sentences(),
                            reading.ofOtherYears().stream()
                                    .filter(claim -> claim.figure().value().signum() > 0 && claims.agrees(claim))
                                    .toList()));
        }
        SectionCheck said = new SectionCheck(sections, year);
        if (applies("R19", form)) {
            said.problems(book.get("R19")).ifPresent(findings::add);
        }
        if (applies("R20", form)) {
            said.fee(book.get("R20"), form, reading.claims()).ifPresent(findings::add);
        }
        return findings;
    }

    private boolean applies(String id, FilledForm form) {
        StatedRule rule = book.get(id);
        return rule.editions().contains(form.edition().id());
    }
}
