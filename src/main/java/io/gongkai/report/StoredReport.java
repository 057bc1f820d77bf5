package io.gongkai.report;

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

    String division;
    short year;
    String scope;

    @Column(name = "in_force")
    @Nullable
    Long inForce;

    ReportKey key() {
        return new ReportKey(new DivisionCode(division), year, Scope.of(scope).orElseThrow());
    }
}
