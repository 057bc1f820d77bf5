package io.gongkai.form;

import java.util.List;
import java.util.Set;

/** Checks the rules of a form's edition on its numbers. */
public final class RuleCheck {

    /**
     * What the rules have to say about a form.
     *
     * @param sections ids of the narrative sections the report has, {@code s1} to {@code s6}
     * @return errors, warnings and information, in the order of the edition's rules; empty if all is well
     */
    public List<Finding> findings(FilledForm form, Set<String> sections) {
        return List.of();
    }
}
