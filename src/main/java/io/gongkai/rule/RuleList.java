package io.gongkai.rule;

import io.gongkai.form.Edition;
import io.gongkai.form.Editions;
import io.gongkai.form.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule there is, by id: those of the forms, those of the book, those of reading. */
public final class RuleList {

    private RuleList() {}

    public static List<String> ids(RuleBook book, Editions editions) {
        return of(book, editions).stream().map(RuleView::id).toList();
    }

    static List<RuleView> of(RuleBook book, Editions editions) {
        List<Edition> all = editions.all();
        Stream<RuleView> ofForms = all.stream()
                .flatMap(edition -> edition.rules().stream())
                .map(Rule::id)
                .distinct()
                .sorted()
                .map(id -> RuleView.ofForm(id, all));
        return Stream.concat(ofForms, book.all().stream().map(rule -> RuleView.of(rule, all)))
                .toList();
    }
}
