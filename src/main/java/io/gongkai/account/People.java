package io.gongkai.account;

import io.gongkai.access.AsSystem;
import io.gongkai.access.Caller;
import io.gongkai.access.Secret;
import io.gongkai.problem.Bilingual;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in and sets their passwords. Hashing one takes long, so that nothing here holds a connection meanwhile:
 * only what changes something runs in a transaction.
 */
@AsSystem
@ApplicationScoped
class People {

    private final AccountRepository accounts;
    private final SessionRepository open;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SignInBrake brake;
    private final Clock clock;

    People(
            AccountRepository accounts,
            SessionRepository open,
            Sessions sessions,
            Passwords passwords,
            SignInBrake brake,
            Clock clock) {
        this.accounts = accounts;
        this.open = open;
        this.sessions = sessions;
        this.passwords = passwords;
        this.brake = brake;
        this.clock = clock;
    }

    SignIn signIn(@Nullable String typed, @Nullable String password, String address) {
        if (typed == null || password == null || password.length() > 4 * Passwords.LONGEST) {
            return new SignIn.Failed();
        }
        String name = AccountReading.name(typed);
        Optional<Duration> wait = brake.attempt(name, address);
        if (wait.isPresent()) {
            return new SignIn.Wait(wait.get());
        }
        Optional<Account> account = accounts.named(name).filter(found -> found.closedAt == null);
        boolean right = passwords.matches(
                password, account.map(found -> found.passwordHash).orElse(null));
        if (!right) {
            return new SignIn.Failed();
        }
        brake.succeeded(name, address);
        return done(account.orElseThrow());
    }

    /** Sets the first password, or another for who has forgotten it, and signs in. Whatever was signed in before is not. */
    SignIn setPassword(NewPassword request, String address) {
        String typed = request.name();
        String code = request.code();
        String password = request.password();
        if (typed == null || code == null || password == null) {
            return new SignIn.Failed();
        }
        String name = AccountReading.name(typed);
        Optional<Duration> wait = brake.attempt(name, address);
        if (wait.isPresent()) {
            return new SignIn.Wait(wait.get());
        }
        byte[] hash = new Secret(code.strip()).hash();
        // Before anything that takes long: the time taken would tell which names there are.
        Optional<Account> account = accounts.named(name)
                .filter(found -> found.closedAt == null)
                .filter(found -> accounts.hasCode(found.id(), hash, clock.instant()));
        if (account.isEmpty()) {
            return new SignIn.Failed();
        }
        // A bad password does not use the code up.
        Optional<Bilingual> fault =
                passwords.fault(password, name, account.get().label());
        if (fault.isPresent()) {
            return new SignIn.BadPassword(fault.get());
        }
        String kept = passwords.hash(password);
        Optional<Account> changed = QuarkusTransaction.requiringNew()
                .call(() -> accounts.takeCode(account.get().id(), hash, clock.instant())
                        ? Optional.of(keep(account.get().id(), kept))
                        : Optional.empty());
        if (changed.isEmpty()) {
            return new SignIn.Failed();
        }
        brake.succeeded(name, address);
        return done(changed.get());
    }

    /** Another password for who is signed in. Whoever else is signed in with the account is not any more. */
    SignIn changePassword(Caller caller, PasswordChange request, String address) {
        Optional<Account> account = accounts.findByIdOptional(caller.id());
        String current = request.current();
        String password = request.password();
        if (account.isEmpty() || current == null || password == null) {
            return new SignIn.Failed();
        }
        String name = account.get().name;
        Optional<Duration> wait = brake.attempt(name, address);
        if (wait.isPresent()) {
            return new SignIn.Wait(wait.get());
        }
        if (!passwords.matches(current, account.get().passwordHash)) {
            return new SignIn.Failed();
        }
        brake.succeeded(name, address);
        Optional<Bilingual> fault =
                passwords.fault(password, name, account.get().label());
        if (fault.isPresent()) {
            return new SignIn.BadPassword(fault.get());
        }
        String kept = passwords.hash(password);
        return done(QuarkusTransaction.requiringNew().call(() -> keep(caller.id(), kept)));
    }

    /**
     * Signs in who comes from the identity provider: with the account he is bound to or, the first time, the one of his
     * name there, which is bound to him for good.
     *
     * @param subject issuer and subject, which no provider gives to two
     */
    Optional<SignIn.Done> signInExternally(String subject, @Nullable String nameThere) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.ofSubject(subject).or(() -> bind(subject, nameThere)))
                .map(account -> new SignIn.Done(account, sessions.start(account)));
    }

    private Optional<Account> bind(String subject, @Nullable String nameThere) {
        Optional<Account> account = Optional.ofNullable(nameThere)
                .map(AccountReading::name)
                .flatMap(accounts::named)
                .filter(found -> found.closedAt == null && found.subject == null);
        account.ifPresent(found -> found.subject = subject);
        return account;
    }

    private Account keep(UUID id, String hash) {
        Account account = accounts.findByIdOptional(id).orElseThrow();
        account.passwordHash = hash;
        account.passwordSetAt = clock.instant();
        open.endAll(id);
        return account;
    }

    private SignIn done(Account account) {
        return new SignIn.Done(account, sessions.start(account));
    }

    Optional<Account> of(Caller caller) {
        return accounts.findByIdOptional(caller.id());
    }
}
