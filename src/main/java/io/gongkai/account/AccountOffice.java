package io.gongkai.account;

import io.gongkai.access.Administrators;
import io.gongkai.access.BodyHomes;
import io.gongkai.access.Caller;
import io.gongkai.access.Grant;
import io.gongkai.access.Role;
import io.gongkai.access.Secret;
import io.gongkai.division.DivisionCode;
import io.gongkai.division.DivisionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Opens, changes and closes accounts for the offices that look after them. Who may issue a filer's token for a division
 * looks after its accounts, if he may issue each of the roles they hold: nobody comes to a right by giving another's
 * account a new code.
 */
@ApplicationScoped
class AccountOffice {

    static final Duration CODE_LASTS = Duration.ofDays(7);

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Administrators administrators;
    private final DivisionRegister divisions;
    private final BodyHomes homes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountOffice(
            AccountRepository accounts,
            SessionRepository sessions,
            Administrators administrators,
            DivisionRegister divisions,
            BodyHomes homes,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.administrators = administrators;
        this.divisions = divisions;
        this.homes = homes;
        this.clock = clock;
    }

    @Transactional
    AccountOutcome open(Caller caller, AccountRequest request) {
        return switch (AccountReading.of(request, this::isKnown, homes)) {
            case AccountReading.Invalid(var violations) -> new AccountOutcome.Invalid(violations);
            case AccountReading.Grants grants -> throw new IllegalStateException("an account was asked for");
            case AccountReading.Wanted wanted -> {
                if (!mayIssue(caller, new Grant(Role.FILER, wanted.division()))
                        || !wanted.grants().stream().allMatch(grant -> mayIssue(caller, grant))) {
                    yield new AccountOutcome.NotAllowed();
                }
                if (accounts.isTaken(wanted.name())) {
                    yield new AccountOutcome.NameTaken();
                }
                Account account =
                        new Account(wanted.name(), wanted.label(), wanted.division(), caller.id(), clock.instant());
                account.grant(wanted.grants());
                accounts.persistAndFlush(account);
                yield invite(account);
            }
        };
    }

    /** Those the caller looks after that are not closed, by name. */
    @Transactional
    List<Account> lookedAfter(Caller caller) {
        return accounts.open().stream()
                .filter(account -> looksAfter(caller, account))
                .toList();
    }

    /** One the caller looks after, also a closed one; or his own. */
    @Transactional
    Optional<Account> find(Caller caller, UUID id) {
        return accounts.findByIdOptional(id)
                .filter(account -> account.id().equals(caller.id()) || looksAfter(caller, account));
    }

    @Transactional
    AccountOutcome grant(Caller caller, UUID id, GrantsRequest request) {
        AccountReading reading = AccountReading.of(request, this::isKnown, homes);
        if (reading instanceof AccountReading.Invalid(var violations)) {
            return new AccountOutcome.Invalid(violations);
        }
        Set<Grant> wanted = ((AccountReading.Grants) reading).grants();
        return change(caller, id, account -> {
            Set<Grant> changed = new HashSet<>(wanted);
            account.grants().forEach(grant -> {
                if (!changed.remove(grant)) {
                    changed.add(grant);
                }
            });
            if (!changed.stream().allMatch(grant -> mayIssue(caller, grant))) {
                return new AccountOutcome.NotAllowed();
            }
            boolean stays = wanted.stream().anyMatch(Grant::isNationalAdministrator);
            if (!stays && isLast(account)) {
                return new AccountOutcome.LastAdministrator();
            }
            // Who gave a code while it could do less must not come to what it can do now.
            if (account.state() == Account.State.ACTIVE && !account.grants().containsAll(wanted)) {
                accounts.dropCode(id);
            }
            account.grant(wanted);
            return new AccountOutcome.Changed(account);
        });
    }

    /** A new code for who has forgotten his password. What he is signed in with stays until he sets another. */
    @Transactional
    AccountOutcome invite(Caller caller, UUID id) {
        return change(caller, id, this::invite);
    }

    /** Signs its owner out wherever he is signed in; his password stays. */
    @Transactional
    AccountOutcome endSessions(Caller caller, UUID id) {
        return change(caller, id, account -> {
            sessions.endAll(id);
            return new AccountOutcome.SignedOut();
        });
    }

    @Transactional
    AccountOutcome close(Caller caller, UUID id) {
        return change(caller, id, account -> {
            if (isLast(account)) {
                return new AccountOutcome.LastAdministrator();
            }
            account.closedAt = clock.instant();
            account.passwordHash = null;
            account.subject = null;
            accounts.dropCode(id);
            sessions.endAll(id);
            return new AccountOutcome.Changed(account);
        });
    }

    private interface Change {
        AccountOutcome to(Account account);
    }

    private AccountOutcome change(Caller caller, UUID id, Change change) {
        administrators.lock();
        return accounts.findByIdOptional(id)
                .filter(account -> account.closedAt == null)
                .map(account -> looksAfter(caller, account) ? change.to(account) : new AccountOutcome.NotAllowed())
                .orElseGet(AccountOutcome.Unknown::new);
    }

    private AccountOutcome.Invited invite(Account account) {
        Secret code = Secret.random(random);
        Instant expires = clock.instant().plus(CODE_LASTS);
        accounts.giveCode(account.id(), code.hash(), expires);
        return new AccountOutcome.Invited(account, code, expires);
    }

    private boolean isLast(Account account) {
        return account.isNationalAdministrator() && administrators.areNone(account.id());
    }

    private boolean looksAfter(Caller caller, Account account) {
        return mayIssue(caller, new Grant(Role.FILER, account.division))
                && account.grants().stream().allMatch(grant -> mayIssue(caller, grant));
    }

    private boolean mayIssue(Caller caller, Grant grant) {
        return divisions
                .lastWith(grant.division())
                .map(tree -> caller.mayIssue(grant.role(), grant.division(), tree))
                .orElse(false);
    }

    private boolean isKnown(DivisionCode division) {
        return divisions.lastWith(division).isPresent();
    }
}
