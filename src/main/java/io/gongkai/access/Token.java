package io.gongkai.access;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A token as it is stored: everything but its secret. */
@Entity
@Table(name = "token")
@DiscriminatorValue("token")
class Token extends Actor {

    @Column(nullable = false)
    byte[] hash;

    @Convert(converter = RoleColumn.class)
    Role role;

    @Convert(converter = DivisionColumn.class)
    DivisionCode division;

    /** The one body it files for; null if it is bound to none. */
    @Nullable
    String body;

    /** Who issued it; null for one the service made when it started. */
    @Column(name = "issued_by")
    @Nullable
    UUID issuedBy;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    /** For Hibernate. */
    @NullUnmarked
    protected Token() {}

    Token(Secret secret, Grant grant, String label, @Nullable UUID issuedBy, Instant issuedAt) {
        super(UUID.randomUUID(), label);
        this.hash = secret.hash();
        this.role = grant.role();
        this.division = grant.division();
        this.body = grant.body() == null ? null : grant.body().value();
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
    }

    UUID id() {
        return id;
    }

    String label() {
        return label;
    }

    Grant grant() {
        return new Grant(role, division, body == null ? null : new BodyId(body));
    }

    /** Whether it may do anything: the role that must never die out. */
    boolean isNationalAdministrator() {
        return grant().isNationalAdministrator();
    }
}
