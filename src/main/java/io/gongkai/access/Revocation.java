package io.gongkai.access;

/** What revoking a token gives. */
enum Revocation {
    /** It is revoked, now or since before. */
    REVOKED,
    UNKNOWN,
    NOT_ALLOWED,
    /** It is the last with which everything can be done. */
    LAST_ADMINISTRATOR
}
