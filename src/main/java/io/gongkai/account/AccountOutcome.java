package io.gongkai.account;

import io.gongkai.access.Secret;
import io.gongkai.problem.Violation;
import java.time.Instant;
import java.util.List;

/** What asking for something about an account gives. */
sealed interface AccountOutcome {

    /** It has a new code for its owner to set a password with. */
    record Invited(Account account, Secret code, Instant expiresAt) implements AccountOutcome {}

    record Changed(Account account) implements AccountOutcome {}

    /** Nobody is signed in with it any more. */
    record SignedOut() implements AccountOutcome {}

    record Invalid(List<Violation> violations) implements AccountOutcome {}

    record NameTaken() implements AccountOutcome {}

    record Unknown() implements AccountOutcome {}

    /** The caller does not look after it, or gives or takes what he may not. */
    record NotAllowed() implements AccountOutcome {}

    /** Nobody would be left who may do everything. */
    record LastAdministrator() implements AccountOutcome {}
}
