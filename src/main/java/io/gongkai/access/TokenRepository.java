package io.gongkai.access;

import io.gongkai.division.BodyId;
import io.gongkai.division.DivisionCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The stored tokens. */
@ApplicationScoped
class TokenRepository implements PanacheRepositoryBase<Token, UUID> {

    /** Any number that nothing else in the database takes a lock by. */
    private static final long ADMINISTRATORS_LOCK = 0x676f6e676b6169L;

    private static final String BEARER =
            "SELECT id, role, division, body FROM token WHERE hash = ? AND revoked_at IS NULL";

    private final DataSource database;

    TokenRepository(DataSource database) {
        this.database = database;
    }

    /**
     * Who bears the token of a secret, unless it was revoked. Callable where no request is known yet. By a plain statement:
     * it is asked before everything that is asked with a token.
     */
    @AsSystem
    Optional<Caller> bearer(Secret secret) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(BEARER)) {
            find.setBytes(1, secret.hash());
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(caller(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tokens cannot be read", e);
        }
    }

    private static Caller caller(ResultSet row) throws SQLException {
        String body = row.getString(4);
        return new Caller(
                row.getObject(1, UUID.class),
                Set.of(new Grant(
                        Role.of(row.getString(2)).orElseThrow(),
                        new DivisionCode(row.getString(3)),
                        body == null ? null : new BodyId(body))));
    }

    boolean knows(Secret secret) {
        return count("hash", secret.hash()) > 0;
    }

    /** Those not revoked, the latest first. */
    List<Token> valid() {
        return list("revokedAt is null order by issuedAt desc, id");
    }

    /** Whether there ever was an administrator, revoked or not. */
    boolean everHadAdministrator() {
        return count("role", Role.ADMINISTRATOR) > 0;
    }

    /** How many others may do everything: tokens that are valid, and open accounts whose owners have signed in. */
    long nationalAdministratorsBesides(UUID actor) {
        return (long) getEntityManager()
                .createNativeQuery("SELECT count(*) FROM national_administrator WHERE actor <> :actor", Long.class)
                .setParameter("actor", actor)
                .getSingleResult();
    }

    /** Until the transaction ends, nobody else who calls this goes on: neither here nor in another instance. */
    void lockAdministrators() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:key)")
                .setParameter("key", ADMINISTRATORS_LOCK)
                .getSingleResult();
    }
}
