package io.gongkai.statistics;

import io.gongkai.body.BodyGroup;
import io.gongkai.body.BodyKind;
import io.gongkai.body.Roster;
import io.gongkai.division.Division;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionTree;
import io.gongkai.form.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose reports figures are made of. No two reports of one choice overlap; those of two choices are never added. */
sealed interface Whose {

    /** Governments' for all that lies in their areas, of those governments whose areas do not contain each other. */
    record Regions() implements Whose {}

    /** Governments' for themselves and their own departments, without what lies below: those of every level. */
    record OwnLevels() implements Whose {}

    /**
     * Of bodies that file under governments, each for itself.
     *
     * @param only of this kind; all if empty
     */
    record Departments(Optional<BodyKind> only) implements Whose {}

    Whose REGIONS = new Regions();
    Whose OWN_LEVELS = new OwnLevels();
    Whose DEPARTMENTS = new Departments(Optional.empty());

    static Whose departments(BodyKind kind) {
        return new Departments(Optional.of(kind));
    }

    default BodyGroup group() {
        return switch (this) {
            case Regions(), OwnLevels() -> BodyGroup.GOVERNMENTS;
            case Departments _ -> BodyGroup.DEPARTMENTS;
        };
    }

    /** Of the reports that are added. */
    default Scope scope() {
        return switch (this) {
            case Regions() -> Scope.REGION;
            case OwnLevels() -> Scope.OWN_LEVEL;
            case Departments _ -> Scope.ORGAN;
        };
    }

    /** The one kind of body whose reports are added, by its name in the API; null where it is not asked for. */
    default @Nullable String kind() {
        return switch (this) {
            case Regions(), OwnLevels() -> null;
            case Departments(var only) -> only.map(BodyKind::id).orElse(null);
        };
    }

    /** The divisions of an area whose governments' reports are added, or under whose governments those file whose are. */
    default List<Division> members(Division area, DivisionTree tree) {
        return switch (this) {
            case Regions() -> tree.reporting(area.code());
            case OwnLevels(), Departments _ ->
                Stream.concat(Stream.of(area), tree.descendants(area.code()).stream())
                        .toList();
        };
    }

    /** The same of the nation. */
    default List<Division> members(DivisionTree tree) {
        return switch (this) {
            case Regions() -> tree.reporting(DivisionCode.NATION);
            case OwnLevels(), Departments _ -> List.copyOf(tree.all());
        };
    }

    /** Those of the bodies of the group whose reports are added. */
    default Roster of(Roster all) {
        return switch (this) {
            case Regions(), OwnLevels() -> all;
            case Departments(var only) ->
                only.map(kind -> new Roster(all.entries().stream()
                                .filter(entry -> entry.body().kind() == kind)
                                .toList()))
                        .orElse(all);
        };
    }

    /** Whether the report of a division's body is for all that lies in it, so that it compares with what is known of that. */
    default boolean isOfWholeAreas() {
        return switch (this) {
            case Regions() -> true;
            case OwnLevels(), Departments _ -> false;
        };
    }

    /** As parameters, the usual ones left out. */
    default String text() {
        return switch (this) {
            case Regions() -> "";
            case OwnLevels() -> "&scope=" + scope().id();
            case Departments(var only) ->
                "&bodies=" + group().id()
                        + only.map(kind -> "&kind=" + kind.id()).orElse("");
        };
    }
}
