package io.gongkai.access;

import io.gongkai.problem.Violation;
import java.util.List;

/** What asking for a token gives. */
sealed interface Issuance {

    record Issued(Token token, Secret secret) implements Issuance {}

    record Invalid(List<Violation> violations) implements Issuance {}

    /** The caller may not issue this one. */
    record NotAllowed() implements Issuance {}
}
