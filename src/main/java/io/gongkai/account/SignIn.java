package io.gongkai.account;

import io.gongkai.problem.Bilingual;
import java.time.Duration;

/** What trying to sign in, or to set a password, gives. */
sealed interface SignIn {

    record Done(Account account, Sessions.Started session) implements SignIn {}

    /** Name, password or code are wrong; which of them is not told. */
    record Failed() implements SignIn {}

    record Wait(Duration howLong) implements SignIn {}

    record BadPassword(Bilingual fault) implements SignIn {}
}
