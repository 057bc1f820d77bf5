package io.gongkai.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * Identity of one cell of the statutory form: {@code table.row.column}, for example {@code
 * applications.refused.state_secret.natural_person}. The same id means the same cell in every edition that has it.
 * In JSON it is the plain string.
 */
public record CellId(@JsonValue String value) implements Comparable<CellId> {

    private static final int LEAST_DOTS = 2;
    private static final int MOST_DOTS = 3;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CellId {
        if (!isId(value)) {
            throw new IllegalArgumentException("not a cell id: " + value);
        }
    }

    /** The id that is written like this, if any can be. */
    public static Optional<CellId> of(String value) {
        return isId(value) ? Optional.of(new CellId(value)) : Optional.empty();
    }

    /** Three or four parts of small letters, digits and underscores, the first of which begins with a letter. */
    private static boolean isId(String value) {
        int dots = 0;
        int part = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '.') {
                if (part == 0) {
                    return false;
                }
                dots++;
                part = 0;
            } else if (c >= 'a' && c <= 'z' || (i > 0 && (c >= '0' && c <= '9' || c == '_'))) {
                part++;
            } else {
                return false;
            }
        }
        return part > 0 && dots >= LEAST_DOTS && dots <= MOST_DOTS;
    }

    @Override
    public int compareTo(CellId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
