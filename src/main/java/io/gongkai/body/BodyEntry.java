package io.gongkai.body;

import io.gongkai.division.CreditCode;
import io.gongkai.division.DivisionCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody entered of a body.
 *
 * @param row its row: of two entries the one with the higher is the later
 * @param what what it is, from a report year on
 * @param years in which years it files at all
 * @param reason why it was changed; null for what it was registered with
 * @param by who entered it; null if a migration did
 */
record BodyEntry(
        long row,
        Standing what,
        Years years,
        @Nullable String reason,
        Instant at,
        @Nullable String by) {

    /**
     * What a body is.
     *
     * @param since the report year from which it is so
     * @param division under whose government it files: a code of that year
     */
    record Standing(
            int since,
            BodyKind kind,
            String name,
            DivisionCode division,
            @Nullable CreditCode creditCode) {}

    /** @param last null while there is no end */
    record Years(int first, @Nullable Integer last) {

        boolean contain(int year) {
            return first <= year && (last == null || year <= last);
        }
    }
}
