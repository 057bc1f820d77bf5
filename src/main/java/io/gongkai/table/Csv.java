package io.gongkai.table;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tables as CSV (RFC 4180). */
public final class Csv {

    /** Tells Excel that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final CsvMapper CSV = new CsvMapper();

    private Csv() {}

    public static String of(Table table, boolean withByteOrderMark) {
        CsvSchema schema = CsvSchema.builder()
                .addColumns(table.columns(), CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .setLineSeparator("\r\n")
                .build();
        StringWriter text = new StringWriter();
        if (withByteOrderMark) {
            text.write(BYTE_ORDER_MARK);
        }
        try (SequenceWriter lines = CSV.writer(schema).writeValues(text)) {
            for (List<@Nullable String> row : table.rows()) {
                lines.write(plain(row, table));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A name that begins like a formula is text here, and must stay text where the table is opened. */
    private static List<@Nullable String> plain(List<@Nullable String> row, Table table) {
        List<@Nullable String> plain = new ArrayList<>(row);
        for (int column = 0; column < plain.size(); column++) {
            String value = plain.get(column);
            if (value != null
                    && table.texts().contains(table.columns().get(column))
                    && LIKE_A_FORMULA.matcher(value).matches()) {
                plain.set(column, "'" + value);
            }
        }
        return plain;
    }
}
