package io.gongkai.access;

import io.gongkai.division.DivisionCode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A token as it is stored: everything but its secret. */
@Entity
@Table(name = "token")
class Token {

    @Id
    UUID id;

    @Column(nullable = false)
    byte[] hash;

    @Convert(converter = RoleColumn.class)
    Role role;

    @Convert(converter = DivisionColumn.class)
    DivisionCode division;

    String label;

    /** The token it was issued with; null for one the service made when it started. */
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

    Token(Secret secret, Role role, DivisionCode division, String label, @Nullable UUID issuedBy, Instant issuedAt) {
        this.id = UUID.randomUUID();
        this.hash = secret.hash();
        this.role = role;
        this.division = division;
        this.label = label;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
    }

    Caller caller() {
        return new Caller(id, role, division);
    }

    /** Whether it may do anything: the role that must never die out. */
    boolean isNationalAdministrator() {
        return role == Role.ADMINISTRATOR && division.equals(DivisionCode.NATION);
    }
}
