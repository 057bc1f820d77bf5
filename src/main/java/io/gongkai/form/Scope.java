package io.gongkai.form;

import java.util.Arrays;
import java.util.Optional;

/** What a report covers. A roll-up adds only reports that cannot overlap. */
public enum Scope {
    /** A government's report for everything in its area; the normal case. */
    REGION("region"),
    /** A government and its own departments, without what lies below. */
    OWN_LEVEL("own_level"),
    /** One organ, for example a department. */
    ORGAN("organ");

    private final String id;

    Scope(String id) {
        this.id = id;
    }

    /** The name used in the API and in storage. */
    public String id() {
        return id;
    }

    public static Optional<Scope> of(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id.equals(id)).findFirst();
    }
}
