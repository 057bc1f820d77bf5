package io.gongkai.deadline;

import io.gongkai.body.BodyGroup;
import io.gongkai.body.BodyKind;
import io.gongkai.body.Roster;
import io.gongkai.division.Level;
import io.gongkai.form.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of, and who of them is listed; the counts are of all who are told of.
 *
 * @param scope of the reports
 * @param kind only bodies of this kind are told of, null for all
 * @param state only those in this state are listed, null for all
 * @param level only governments of this level are listed, null for all
 */
record CoverageQuery(
        BodyGroup group,
        Scope scope,
        @Nullable BodyKind kind,
        Timeliness.@Nullable Kind state,
        @Nullable Level level) {

    /** Those of the bodies of the group that are told of. */
    Roster of(Roster all) {
        return kind == null
                ? all
                : new Roster(all.entries().stream()
                        .filter(entry -> entry.body().kind() == kind)
                        .toList());
    }

    boolean lists(Filer filer) {
        return (state == null || filer.state().kind() == state)
                && (level == null || filer.body().division().level() == level);
    }
}
