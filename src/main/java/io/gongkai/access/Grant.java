package io.gongkai.access;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionTree;
import org.jspecify.annotations.Nullable;

/**
 * A role in a division: what it lets its holder do there and below.
 *
 * @param body the one body under the division's government for which a filer files; null if he files for all
 */
public record Grant(
        Role role, DivisionCode division, @Nullable BodyId body) {

    /** @throws IllegalArgumentException if another than a filer is bound to a body, or one to a government */
    public Grant {
        if (body != null && (role != Role.FILER || body.isGovernment())) {
            throw new IllegalArgumentException(role + " bound to " + body);
        }
    }

    /** A role that is bound to no body. */
    public Grant(Role role, DivisionCode division) {
        this(role, division, null);
    }

    /** Everything, everywhere: what must never die out. */
    public boolean isNationalAdministrator() {
        return role == Role.ADMINISTRATOR && division.equals(DivisionCode.NATION);
    }

    /** As the policies of the database read it. */
    String written() {
        return role.id() + ":" + division.value() + (body == null ? "" : ":" + body.value());
    }

    boolean mayFile(DivisionCode target, DivisionTree tree) {
        return switch (role) {
            case READER -> false;
            case FILER -> body == null && target.equals(division);
            case REVIEWER, ADMINISTRATOR -> covers(target, tree);
        };
    }

    /** @param target under whose government the body files */
    boolean mayFile(BodyId whose, DivisionCode target, DivisionTree tree) {
        return body == null ? mayFile(target, tree) : body.equals(whose);
    }

    boolean mayReview(DivisionCode target, DivisionTree tree) {
        return switch (role) {
            case READER, FILER -> false;
            case REVIEWER, ADMINISTRATOR -> covers(target, tree) && !target.equals(division);
        };
    }

    boolean maySetDates(DivisionCode target, DivisionTree tree) {
        return switch (role) {
            case READER, FILER -> false;
            case REVIEWER, ADMINISTRATOR -> covers(target, tree);
        };
    }

    boolean mayOversee(DivisionCode target, DivisionTree tree) {
        return switch (role) {
            case FILER -> false;
            case READER, REVIEWER, ADMINISTRATOR -> covers(target, tree);
        };
    }

    boolean mayIssue(Role issued, DivisionCode target, DivisionTree tree) {
        return switch (role) {
            case READER, FILER -> false;
            case REVIEWER ->
                switch (issued) {
                    case READER, FILER -> covers(target, tree);
                    case REVIEWER -> covers(target, tree) && !target.equals(division);
                    case ADMINISTRATOR -> false;
                };
            case ADMINISTRATOR -> covers(target, tree);
        };
    }

    private boolean covers(DivisionCode target, DivisionTree tree) {
        return division.equals(DivisionCode.NATION) || tree.within(target, division);
    }
}
