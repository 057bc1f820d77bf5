package io.gongkai.document;

/** Why a document is not read. */
public enum Refusal {
    /** No bytes, or no text in them. */
    EMPTY,
    /** Not one of the formats read here, or the content contradicts its declared type. */
    UNSUPPORTED_TYPE,
    /** Broken, cut off or not what it says it is. */
    MALFORMED,
    /** Needs a password. */
    ENCRYPTED,
    /** Pictures of pages without text. */
    SCANNED,
    /** Carries macros or tries to reach outside itself. */
    ACTIVE_CONTENT,
    /** Larger, deeper or slower to read than the stated bounds. */
    TOO_LARGE,
    /** Readable, but no statutory table is in it. */
    NO_FORM,
    /** The tables are there and their numbers are gone, or cannot be told apart. */
    NUMBERS_LOST
}
