package io.gongkai.statistics;

import io.gongkai.body.BodyGroup;
import io.gongkai.body.BodyKind;
import io.gongkai.form.Scope;
import java.util.Arrays;
import java.util.Optional;

/** Reads whose reports are asked for: `scope` tells those of governments apart, `kind` those of all other bodies. */
final class WhoseWords {

    private static final Scope[] OF_GOVERNMENTS = {Scope.REGION, Scope.OWN_LEVEL};

    private static final BodyKind[] OF_DEPARTMENTS = Arrays.stream(BodyKind.values())
            .filter(kind -> kind != BodyKind.GOVERNMENT)
            .toArray(BodyKind[]::new);

    private final QuestionWords words;

    WhoseWords(QuestionWords words) {
        this.words = words;
    }

    Whose whose() {
        BodyGroup group =
                words.choice("bodies", BodyGroup.GOVERNMENTS, BodyGroup::of, BodyGroup.values(), BodyGroup::id);
        Scope scope = words.choice(
                "scope", Scope.REGION, word -> among(OF_GOVERNMENTS, Scope.of(word)), OF_GOVERNMENTS, Scope::id);
        Optional<BodyKind> kind = words.choice(
                "kind",
                Optional.empty(),
                word -> among(OF_DEPARTMENTS, BodyKind.of(word)).map(Optional::of),
                OF_DEPARTMENTS,
                BodyKind::id);
        return switch (group) {
            case GOVERNMENTS -> {
                refuse(
                        "kind",
                        "kind只与bodies=departments一起用：人民政府只有一类。",
                        "kind goes with bodies=departments alone: governments are of one kind.");
                yield scope == Scope.OWN_LEVEL ? Whose.OWN_LEVELS : Whose.REGIONS;
            }
            case DEPARTMENTS -> {
                refuse(
                        "scope",
                        "scope只用于人民政府的报告，不与bodies=departments一起用：其他机关的报告只有本机关一个范围。",
                        "scope is of governments' reports and does not go with bodies=departments: every other body reports for itself alone.");
                yield new Whose.Departments(kind);
            }
        };
    }

    private void refuse(String name, String zh, String en) {
        if (words.word(name).isPresent()) {
            words.wrong(name, zh, en);
        }
    }

    private static <T> Optional<T> among(T[] some, Optional<T> one) {
        return one.filter(Arrays.asList(some)::contains);
    }
}
