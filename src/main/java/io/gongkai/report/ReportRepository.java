package io.gongkai.report;

import io.gongkai.division.BodyId;
import io.gongkai.form.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The keys under which reports are filed. */
@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<StoredReport, Long> {

    private static final String LOCK =
            "SELECT * FROM report WHERE body = :body AND year = :year AND scope = :scope FOR UPDATE";

    /** What a body that is no government was in the report's year, by the entry that tells it ({@code BodyHistory}). */
    private static final String KIND = """
            sql('(SELECT entry.kind FROM body_entry AS entry WHERE entry.body = ?
                   ORDER BY entry.since <= ? DESC, abs(entry.since - ?), entry.id DESC LIMIT 1)', body, year, year)""";

    private final Session session;

    ReportRepository(Session session) {
        this.session = session;
    }

    Optional<StoredReport> find(ReportKey key) {
        return find(
                        "body = ?1 and year = ?2 and scope = ?3",
                        key.body().value(),
                        (short) key.year(),
                        key.scope().id())
                .firstResultOptional();
    }

    /** The report of a body that is no government. */
    Optional<StoredReport> ofOrgan(BodyId body, int year) {
        return find("body = ?1 and year = ?2 and scope = ?3", body.value(), (short) year, Scope.ORGAN.id())
                .firstResultOptional();
    }

    /** The report of this key, if there is one, held until the transaction ends. */
    Optional<StoredReport> hold(ReportKey key) {
        return session.createNativeQuery(LOCK, StoredReport.class)
                .setParameter("body", key.body().value())
                .setParameter("year", key.year())
                .setParameter("scope", key.scope().id())
                .getResultStream()
                .findFirst();
    }

    /** What a list is narrowed to. */
    record Filter(
            Optional<Integer> year,
            Optional<String> scope,
            Optional<String> kind,
            Optional<String> status,
            Optional<Collection<String>> divisions,
            @Nullable Cursor after) {}

    /** Reports with a revision in force, newest year first, then by division, scope and body. */
    List<StoredReport> page(Filter filter, int size) {
        List<String> conditions = new ArrayList<>(List.of("inForce is not null"));
        Map<String, Object> parameters = new HashMap<>();
        filter.year().ifPresent(year -> {
            conditions.add("year = :year");
            parameters.put("year", year.shortValue());
        });
        filter.scope().ifPresent(scope -> {
            conditions.add("scope = :scope");
            parameters.put("scope", scope);
        });
        filter.kind().ifPresent(kind -> {
            conditions.add(KIND + " = :kind");
            parameters.put("kind", kind);
        });
        filter.status().ifPresent(status -> {
            conditions.add("status = :status");
            parameters.put("status", status);
        });
        filter.divisions().ifPresent(divisions -> {
            conditions.add("division in :divisions");
            parameters.put("divisions", divisions);
        });
        Cursor after = filter.after();
        if (after != null) {
            conditions.add("(year < :afterYear or (year = :afterYear and (division > :afterDivision"
                    + " or (division = :afterDivision and (scope > :afterScope"
                    + " or (scope = :afterScope and body > :afterBody))))))");
            parameters.put("afterYear", (short) after.year());
            parameters.put("afterDivision", after.division());
            parameters.put("afterScope", after.scope());
            parameters.put("afterBody", after.body());
        }
        return find(String.join(" and ", conditions) + " order by year desc, division, scope, body", parameters)
                .page(Page.ofSize(size))
                .list();
    }
}
