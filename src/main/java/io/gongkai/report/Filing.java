package io.gongkai.report;

/** What comes of filing a report. */
sealed interface Filing {

    /** Stored as a new revision, now in force. */
    record Filed(Receipt receipt, ReportKey key, StateTag tag) implements Filing {}

    /** The same content is in force already; this is its receipt. */
    record Known(Receipt receipt, ReportKey key, StateTag tag) implements Filing {}

    /** Examined and not stored, as was asked. */
    record Dry(Receipt receipt) implements Filing {}

    /**
     * It breaks rules that no report may break; nothing was stored.
     *
     * @param asPublished whether it was to be filed as published, by a caller who may not
     */
    record Broken(Receipt receipt, boolean asPublished) implements Filing {}

    /** The report is accepted: an office above reopens it before anything is filed in its place. */
    record Accepted(ReportKey key) implements Filing {}

    /** Another document was filed under the same idempotency key. */
    record KeyReused() implements Filing {}

    /**
     * So many are being stored that its turn did not come; nothing was stored.
     *
     * @param seconds how long it waited, and after which to come again
     */
    record Busy(long seconds) implements Filing {}

    /** The caller may not file for this division. */
    record NotAllowed(ReportKey key) implements Filing {}

    /** It did not come to a report. */
    record Unexamined(Examined examined) implements Filing {}
}
