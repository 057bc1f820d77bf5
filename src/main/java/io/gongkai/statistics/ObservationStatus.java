package io.gongkai.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status of an observation by the code list CL_OBS_STATUS of SDMX (version 2.2), as far as it applies here. */
enum ObservationStatus {
    /** Normal: every report that is expected gives the number. */
    A,
    /** Time series break: territory or code is not that of the year before. */
    B,
    /** Definition differs: part of the reports, or of the territory, is counted otherwise. */
    D,
    /** Missing value, data cannot exist: no such division, or no such cell in the form of the year. */
    M,
    /** Missing value: nobody reported a number, or there is nothing to divide by. */
    O,
    /** Provisional: reports that belong into the figure, or numbers in them, are missing. */
    P,
    /** Low reliability: of reports published with sums that do not agree. */
    U;

    private static final List<SeriesNote> OTHERWISE =
            List.of(SeriesNote.NOT_IN_EDITION, SeriesNote.TERRITORY_DIVIDED, SeriesNote.NEAREST_BOUNDARIES);

    static ObservationStatus of(SeriesView.Observation one) {
        @Nullable Object value = one.value();
        if (value == null) {
            boolean impossible =
                    has(one, SeriesNote.NO_DIVISION) || has(one, SeriesNote.NOT_IN_EDITION) && one.numbers() == 0;
            return impossible ? M : O;
        }
        if (has(one, SeriesNote.TERRITORY_CHANGED)) {
            return B;
        }
        if (OTHERWISE.stream().anyMatch(note -> has(one, note)) || hasNoteOfMeasures(one)) {
            return D;
        }
        if (one.withErrors() > 0) {
            return U;
        }
        return one.reported() < one.expected() || one.numbers() < one.reported() ? P : A;
    }

    private static boolean has(SeriesView.Observation one, SeriesNote note) {
        return one.notes().contains(note.id());
    }

    /** On an observation, a note of the dictionary of measures says that it does not compare with others. */
    private static boolean hasNoteOfMeasures(SeriesView.Observation one) {
        return one.notes().stream().anyMatch(note -> SeriesNote.of(note).isEmpty());
    }
}
