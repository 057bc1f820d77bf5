package io.gongkai.account;

import io.gongkai.access.Actor;
import io.gongkai.access.Caller;
import io.gongkai.access.DivisionColumn;
import io.gongkai.access.Grant;
import io.gongkai.division.DivisionCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A person who signs in. */
@Entity
@Table(name = "account")
@DiscriminatorValue("account")
class Account extends Actor {

    /** What is typed to sign in, in lower case. */
    String name;

    /** The office that looks after it. */
    @Convert(converter = DivisionColumn.class)
    DivisionCode division;

    /** Argon2id; null until its owner has set a password. */
    @Column(name = "password_hash")
    @Nullable
    String passwordHash;

    /** Issuer and subject at the identity provider, once he has signed in there. */
    @Nullable
    String subject;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "password_set_at")
    @Nullable
    Instant passwordSetAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_grant", joinColumns = @JoinColumn(name = "account"))
    Set<HeldGrant> held = new HashSet<>();

    /** For Hibernate. */
    @NullUnmarked
    protected Account() {}

    Account(String name, String label, DivisionCode division, UUID createdBy, Instant createdAt) {
        super(UUID.randomUUID(), label);
        this.name = name;
        this.division = division;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String label() {
        return label;
    }

    Set<Grant> grants() {
        return held.stream().map(HeldGrant::grant).collect(Collectors.toSet());
    }

    void grant(Set<Grant> grants) {
        Set<HeldGrant> wanted = grants.stream().map(HeldGrant::new).collect(Collectors.toSet());
        held.retainAll(wanted);
        held.addAll(wanted);
    }

    boolean isNationalAdministrator() {
        return grants().stream().anyMatch(Grant::isNationalAdministrator);
    }

    Caller caller() {
        return new Caller(id, grants());
    }

    State state() {
        return closedAt != null ? State.CLOSED : passwordHash == null && subject == null ? State.INVITED : State.ACTIVE;
    }

    /** What an account can be in. */
    enum State {
        /** Its owner has not signed in yet. */
        INVITED,
        ACTIVE,
        CLOSED
    }
}
