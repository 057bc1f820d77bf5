package io.gongkai.division;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a data file, split at commas (no field of these files holds one), with its place for the message when
 * it is wrong.
 *
 * @param number counted from 1, the header being line 1
 */
record DataLine(String file, int number, List<String> fields) {

    /** The lines behind the header of a resource under {@code /divisions}. */
    static List<DataLine> bundled(String file, String header) {
        String path = "/divisions/" + file;
        try (InputStream stream = DataLine.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the build: " + path);
            }
            String content = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return read(file, header, content.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines behind the header, each with as many fields as the header names. */
    static List<DataLine> read(String file, String header, List<String> content) {
        List<DataLine> lines = new ArrayList<>();
        for (String text : content) {
            lines.add(new DataLine(file, lines.size() + 1, List.of(text.split(",", -1))));
        }
        new DataLine(file, 1, List.of())
                .require(!content.isEmpty() && content.getFirst().equals(header), "the header must be " + header);
        int columns = lines.removeFirst().fields.size();
        for (DataLine line : lines) {
            line.require(line.fields.size() == columns, columns + " fields expected, found " + line.fields.size());
        }
        return lines;
    }

    String text(int column) {
        String value = fields.get(column);
        require(!value.isBlank(), "field " + (column + 1) + " is blank");
        return value;
    }

    @Nullable
    String textOrNull(int column) {
        return fields.get(column).isEmpty() ? null : fields.get(column);
    }

    DivisionCode code(int column) {
        String value = fields.get(column);
        return DivisionCode.of(value).orElseThrow(() -> wrong("not a code of six digits: '" + value + "'"));
    }

    @Nullable
    DivisionCode codeOrNull(int column) {
        return fields.get(column).isEmpty() ? null : code(column);
    }

    int year(int column) {
        String value = fields.get(column);
        require(value.matches("[12][0-9]{3}"), "not a year: '" + value + "'");
        return Integer.parseInt(value);
    }

    @Nullable
    Integer yearOrNull(int column) {
        return fields.get(column).isEmpty() ? null : (Integer) year(column);
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    DivisionDataException wrong(String message) {
        return new DivisionDataException(this, message);
    }
}
