package io.gongkai.report;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The key a report is filed under, and which of its revisions is in force. */
@Entity
@Table(name = "report")
class StoredReport {

    @Id
    Long id;

    /** Whose report it is: never changed. */
    String body;

    /** Whose government the body is, or under whose it filed when the first revision came in. */
    String division;

    short year;
    String scope;

    @Column(name = "in_force")
    @Nullable
    Long inForce;

    /** What became of the revision in force: filed, returned or accepted. */
    String status;

    Status status() {
        return Status.of(status).orElseThrow();
    }

    /** What became of one of its revisions. */
    Status status(Revision revision) {
        return revision.id.equals(inForce) ? status() : Status.SUPERSEDED;
    }

    ReportKey key() {
        return new ReportKey(
                new BodyId(body),
                new DivisionCode(division),
                year,
                Scope.of(scope).orElseThrow());
    }
}
