package io.gongkai.division;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
            return read(file, header, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines behind the header, each with as many fields as the header names. */
    static List<DataLine> read(String file, String header, InputStream stream) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        List<DataLine> lines = new ArrayList<>();
        int columns = header.split(",", -1).length;
        int number = 0;
        String text;
        while ((text = reader.readLine()) != null) {
            DataLine line = new DataLine(file, ++number, List.of(text.split(",", -1)));
            if (number == 1) {
                line.require(text.equals(header), "the header must be " + header);
            } else {
                line.require(line.fields.size() == columns, columns + " fields expected, found " + line.fields.size());
                lines.add(line);
            }
        }
        new DataLine(file, number, List.of()).require(number > 0, "the file is empty");
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
