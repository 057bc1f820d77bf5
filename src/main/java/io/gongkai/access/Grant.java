package io.gongkai.access;

import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionTree;

/** A role in a division: what it lets its holder do there and below. */
public record Grant(Role role, DivisionCode division) {

    /** Everything, everywhere: what must never die out. */
    public boolean isNationalAdministrator() {
        return role == Role.ADMINISTRATOR && division.equals(DivisionCode.NATION);
    }

    boolean mayFile(DivisionCode target, DivisionTree tree) {
        return switch (role) {
            case READER -> false;
            case FILER -> target.equals(division);
            case REVIEWER, ADMINISTRATOR -> covers(target, tree);
        };
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
