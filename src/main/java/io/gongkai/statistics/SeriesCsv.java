package io.gongkai.statistics;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as CSV (RFC 4180): a line of names, then an observation each. */
final class SeriesCsv {

    /** Tells Excel that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CsvMapper CSV = new CsvMapper();

    private SeriesCsv() {}

    static String of(List<String> columns, List<List<@Nullable String>> rows, boolean withByteOrderMark) {
        CsvSchema schema = CsvSchema.builder()
                .addColumns(columns, CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .setLineSeparator("\r\n")
                .build();
        StringWriter text = new StringWriter();
        if (withByteOrderMark) {
            text.write(BYTE_ORDER_MARK);
        }
        try (SequenceWriter lines = CSV.writer(schema).writeValues(text)) {
            for (List<@Nullable String> row : rows) {
                lines.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
