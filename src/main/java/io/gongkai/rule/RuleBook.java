package io.gongkai.rule;

import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules beyond the sums of a form, in the order of their ids. */
public final class RuleBook {

    private final List<StatedRule> rules;

    private RuleBook(List<StatedRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that come with the product. */
    public static RuleBook bundled(Editions editions) {
        Set<String> ids = editions.all().stream().map(Edition::id).collect(Collectors.toCollection(LinkedHashSet::new));
        try (InputStream yaml = RuleBook.class.getResourceAsStream("/rules.yaml")) {
            if (yaml == null) {
                throw new IOException("no resource /rules.yaml");
            }
            return new RuleBook(new RuleBookFile(ids).read(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<StatedRule> all() {
        return rules;
    }

    /** Those that look at this. */
    public List<StatedRule> lookingAt(Subject subject) {
        return rules.stream().filter(rule -> rule.subject() == subject).toList();
    }

    /**
     * The rule with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StatedRule get(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + id + " in rules.yaml"));
    }
}
