package io.gongkai.narrative;

import java.util.List;

/** A number of a sentence, bound to what it claims. */
sealed interface Claim {

    Sentence sentence();

    Figure figure();

    /** A number of this report; it claims one of the readings, the sentence does not say which. */
    record Own(Sentence sentence, Figure figure, List<Quantity> readings) implements Claim {
        public Own {
            readings = List.copyOf(readings);
            if (readings.isEmpty()) {
                throw new IllegalArgumentException("a claim needs a reading");
            }
        }
    }

    /** The part of one body in a breakdown: no cell of this report. */
    record Share(Sentence sentence, Figure figure, String body) implements Claim {}

    /** The information processing fee of section six: {@code fee_notices}, {@code fee_collected} and so on. */
    record Fee(Sentence sentence, Figure figure, String what) implements Claim {}
}
