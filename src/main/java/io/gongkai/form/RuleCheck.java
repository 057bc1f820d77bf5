package io.gongkai.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the rules of a form's edition on its numbers. */
public final class RuleCheck {

    /**
     * What the rules have to say about a form.
     *
     * <p>A sum is broken only if every cell in it was read as a number. Where one has none, it cannot be told: each rule
     * then gives one piece of information with the cells that are in the way.
     *
     * @param sections ids of the narrative sections the report has, {@code s1} to {@code s6}
     * @return errors, warnings and information, in the order of the edition's rules; empty if all is well
     */
    public List<Finding> findings(FilledForm form, Set<String> sections) {
        Map<CellId, Cell> printed = new LinkedHashMap<>();
        form.printedCells().forEach(cell -> printed.put(cell.id(), cell));
        return form.edition().rules().stream()
                .flatMap(rule -> findings(rule, form, printed, sections))
                .toList();
    }

    private static Stream<Finding> findings(
            Rule rule, FilledForm form, Map<CellId, Cell> printed, Set<String> sections) {
        return switch (rule.check()) {
            case Rule.Identities identities -> new SumCheck(rule, form, printed).findings(identities.identities());
            case Rule.Domain() -> new DomainCheck(rule).findings(form);
            case Rule.Completeness() -> new CompletenessCheck(rule, form).findings(printed.values(), sections);
        };
    }
}
