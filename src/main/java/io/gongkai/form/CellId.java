package io.gongkai.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identity of one cell of the statutory form: {@code table.row.column}, for example {@code
 * applications.refused.state_secret.natural_person}. The same id means the same cell in every edition that has it.
 * In JSON it is the plain string.
 */
public record CellId(@JsonValue String value) implements Comparable<CellId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+){2,3}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CellId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a cell id: " + value);
        }
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
