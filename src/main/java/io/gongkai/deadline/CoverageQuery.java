package io.gongkai.deadline;

import io.gongkai.body.BodyGroup;
import io.gongkai.body.BodyKind;
import io.gongkai.division.Level;
import org.jspecify.annotations.Nullable;

/**
 * Who is listed; the counts are of all of the group.
 *
 * @param state only those in this state, null for all
 * @param level only governments of this level, null for all
 * @param kind only bodies of this kind, null for all
 */
record CoverageQuery(
        BodyGroup group,
        FilingState.@Nullable Kind state,
        @Nullable Level level,
        @Nullable BodyKind kind) {

    boolean lists(Filer filer) {
        return (state == null || filer.state().kind() == state)
                && (level == null || filer.body().division().level() == level)
                && (kind == null || filer.body().kind() == kind);
    }
}
