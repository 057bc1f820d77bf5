package io.gongkai.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The filed versions of reports, and the documents they were read from. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<Revision, Long> {

    private final Session session;

    RevisionRepository(Session session) {
        this.session = session;
    }

    List<Revision> of(StoredReport report) {
        return list("report = ?1 order by number", report.id);
    }

    Optional<Revision> of(StoredReport report, int number) {
        return find("report = ?1 and number = ?2", report.id, number).firstResultOptional();
    }

    /** The revision that was in force at that moment. */
    Optional<Revision> asOf(StoredReport report, Instant moment) {
        return find("report = ?1 and filedAt <= ?2 order by number desc", report.id, moment)
                .firstResultOptional();
    }

    byte[] document(Revision revision) {
        return session.createNativeQuery("SELECT content FROM document WHERE sha256 = :sha256", byte[].class)
                .setParameter("sha256", revision.document)
                .getSingleResult();
    }

    /** What people call who filed the revision. */
    String filedBy(Revision revision) {
        return session.createNativeQuery("SELECT label FROM actor WHERE id = :id", String.class)
                .setParameter("id", revision.filedBy)
                .getSingleResult();
    }
}
