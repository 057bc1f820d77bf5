package io.gongkai.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored accounts and the codes with which their owners set a password. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** By the name that is typed to sign in, the closed ones too: a name is never given to another person. */
    Optional<Account> named(String name) {
        // What cannot be a name is not even asked for: the database takes no NUL.
        return AccountReading.NAME.matcher(name).matches()
                ? find("name", name).firstResultOptional()
                : Optional.empty();
    }

    /** Also by an account that the caller may not see. */
    boolean isTaken(String name) {
        return (boolean) getEntityManager()
                .createNativeQuery("SELECT account_name_is_taken(:name)", Boolean.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    Optional<Account> ofSubject(String subject) {
        return find("subject = ?1 and closedAt is null", subject).firstResultOptional();
    }

    List<Account> open() {
        return list("closedAt is null order by name");
    }

    /** Gives the account a code to set its password with, instead of any before. */
    void giveCode(UUID account, byte[] hash, Instant expires) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO account_code (account, hash, expires_at) VALUES (:account, :hash, :expires)
                        ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at""")
                .setParameter("account", account)
                .setParameter("hash", hash)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    /** Uses up the account's code; false if it is another one or too old. */
    boolean takeCode(UUID account, byte[] hash, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "DELETE FROM account_code WHERE account = :account AND hash = :hash AND expires_at > :now")
                        .setParameter("account", account)
                        .setParameter("hash", hash)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    boolean hasCode(UUID account, byte[] hash, Instant now) {
        return (long) getEntityManager()
                        .createNativeQuery(
                                "SELECT count(*) FROM account_code WHERE account = :account AND hash = :hash AND expires_at > :now",
                                Long.class)
                        .setParameter("account", account)
                        .setParameter("hash", hash)
                        .setParameter("now", now)
                        .getSingleResult()
                == 1;
    }

    void dropCode(UUID account) {
        getEntityManager()
                .createNativeQuery("DELETE FROM account_code WHERE account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
