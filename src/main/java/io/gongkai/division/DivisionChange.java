package io.gongkai.division;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of codes. A division that was split or merged has several changes of the same year.
 *
 * <p>{@code year} is the year at whose end the change shows: the old code's last year is the year before, and the
 * tree of {@code year} has the new code. A report covers a calendar year and is read by the tree of that year's end,
 * so a change of 2020 belongs to report year 2020: the report for 2020 is filed under the new code, the report for
 * 2019 under the old one.
 *
 * @param oldCode null for {@link Kind#CREATED}
 * @param newCode null for {@link Kind#ABOLISHED}
 * @param authority the document that approved or announced it, for example 国函〔2018〕163号
 */
public record DivisionChange(
        int year,
        Kind kind,
        @Nullable DivisionCode oldCode,
        @Nullable String oldName,
        @Nullable DivisionCode newCode,
        @Nullable String newName,
        String authority) {

    /** What happened to the code. */
    public enum Kind {
        /** The old code ended; the new one carries on all or part of its area. The new one may have existed before. */
        SUCCEEDED_BY,
        /** The old code ended and no code carries it on as a whole. */
        ABOLISHED,
        /** The new code began, on no division of the register. */
        CREATED,
        /** The new code began on part of the old one's area; the old code lives on. */
        CREATED_FROM_PART_OF;

        /** The name used in the data and in the API, for example {@code succeeded_by}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    /** Whether the code is the old or the new one of this change. */
    public boolean concerns(DivisionCode code) {
        return code.equals(oldCode) || code.equals(newCode);
    }
}
