package io.gongkai.report;

import io.gongkai.body.BodyRegister;
import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.gongkai.form.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which report an address is about. */
@ApplicationScoped
class ReportAddresses {

    static final String WHOSE =
            "Six digits for the government of that division; or the id or credit code of a body that files under one";

    static final String SCOPE = "Of a government: region (default) or own_level; of every other body: organ (default)";

    private final ReportRepository reports;
    private final BodyRegister bodies;

    ReportAddresses(ReportRepository reports, BodyRegister bodies) {
        this.reports = reports;
        this.bodies = bodies;
    }

    /**
     * The key an address names, empty if it can name none.
     *
     * @param body six digits for the government of a division, else the id of a body or a credit code that it has or had
     * @param scope region if null, or organ for a body that is no government
     */
    @Transactional
    Optional<ReportKey> key(String body, String year, @Nullable String scope) {
        Optional<BodyId> id = BodyId.of(body);
        if (id.isEmpty() || !year.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(year);
        Optional<DivisionCode> government = id.get().government();
        if (government.isPresent()) {
            return (scope == null ? Optional.of(Scope.REGION) : Scope.of(scope))
                    .filter(covers -> covers != Scope.ORGAN)
                    .map(covers -> new ReportKey(id.get(), government.get(), number, covers));
        }
        return scope == null || scope.equals(Scope.ORGAN.id()) ? organ(id.get(), number) : Optional.empty();
    }

    /** Also of a body that does not file in that year any more, or elsewhere: its report is there. */
    private Optional<ReportKey> organ(BodyId written, int year) {
        return bodies.idOf(written).flatMap(id -> reports.ofOrgan(id, year)).map(StoredReport::key);
    }
}
