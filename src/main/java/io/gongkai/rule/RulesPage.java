package io.gongkai.rule;

import io.gongkai.form.Citation;
import io.gongkai.form.Editions;
import io.gongkai.form.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the rules as a page of Markdown: {@code docs/rules.md}. */
public final class RulesPage {

    private static final String HEAD = """
            # 规则 · Rules

            Printed from `src/main/resources/editions/*.yaml` and `src/main/resources/rules.yaml` by `make rules`; do not
            edit. The same list is answered by `GET /api/v1/rules`.

            A sum is broken only if every cell in it was read as a number; otherwise it is *not assessable*, which an `info`
            finding says. Errors keep a report from being stored, warnings do not.
            """;

    private RulesPage() {}

    /** The page. */
    public static String of(RuleBook book, Editions editions) {
        return RuleList.of(book, editions).stream()
                .map(RulesPage::rule)
                .collect(Collectors.joining("\n", HEAD + "\n", ""));
    }

    private static String rule(RuleView rule) {
        StringBuilder page = new StringBuilder();
        page.append("## ")
                .append(rule.id())
                .append(" ")
                .append(rule.title().zh())
                .append("\n\n");
        page.append(rule.title().en()).append(".\n\n");
        severities(rule.editions())
                .forEach((severity, editions) -> page.append("- **")
                        .append(severity)
                        .append("** in ")
                        .append(editions)
                        .append("\n"));
        page.append("- looks at: ").append(rule.looksAt()).append("; levels: ");
        page.append(String.join(", ", rule.levels())).append("; scopes: ");
        page.append(String.join(", ", rule.scopes())).append("\n");
        rule.editions().stream()
                .map(RuleView.InEdition::citation)
                .map(RulesPage::citation)
                .distinct()
                .forEach(citation -> page.append("- ").append(citation).append("\n"));
        page.append("- ").append(line(rule.remedy())).append("\n");
        rule.reasons()
                .forEach(reason -> page.append("- 可能的原因 · may be right: ")
                        .append(line(reason))
                        .append("\n"));
        if (!rule.checks().isEmpty()) {
            page.append("\n```\n").append(String.join("\n", rule.checks())).append("\n```\n");
        }
        return page.toString();
    }

    private static Map<String, String> severities(List<RuleView.InEdition> editions) {
        return editions.stream()
                .collect(Collectors.groupingBy(
                        RuleView.InEdition::severity,
                        java.util.TreeMap::new,
                        Collectors.mapping(RuleView.InEdition::edition, Collectors.joining(", "))));
    }

    private static String citation(Citation citation) {
        return citation.article() == null ? citation.source() : citation.source() + " " + citation.article();
    }

    private static String line(Text text) {
        return text.zh() + " · " + text.en();
    }
}
