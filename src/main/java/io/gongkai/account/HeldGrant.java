package io.gongkai.account;

import io.gongkai.access.DivisionColumn;
import io.gongkai.access.Grant;
import io.gongkai.access.Role;
import io.gongkai.access.RoleColumn;
import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.NullUnmarked;

/** A grant as it is stored with the account that holds it. */
@Embeddable
class HeldGrant {

    @Convert(converter = RoleColumn.class)
    Role role;

    @Convert(converter = DivisionColumn.class)
    DivisionCode division;

    /** Empty if it is bound to no body: a set has no nulls in its key. */
    String body;

    /** For Hibernate. */
    @NullUnmarked
    protected HeldGrant() {}

    HeldGrant(Grant grant) {
        this.role = grant.role();
        this.division = grant.division();
        this.body = grant.body() == null ? "" : grant.body().value();
    }

    Grant grant() {
        return new Grant(role, division, body.isEmpty() ? null : new BodyId(body));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeldGrant held && held.grant().equals(grant());
    }

    @Override
    public int hashCode() {
        return grant().hashCode();
    }
}
