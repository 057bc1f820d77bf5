package io.gongkai.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files are read back by Hardwood, which shares no code with the library that encodes them. */
class ParquetFileTest {

    private static final List<ParquetColumn> COLUMNS = List.of(
            new ParquetColumn.Text("word"),
            new ParquetColumn.Whole("whole"),
            new ParquetColumn.Floating("floating"),
            new ParquetColumn.Decimal("money", 6));

    private static byte[] written(List<List<Object>> rows, Map<String, String> about) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ParquetFile file = new ParquetFile(bytes, COLUMNS, about);
        for (List<Object> row : rows) {
            file.row(row);
        }
        file.finish();
        return bytes.toByteArray();
    }

    private static List<List<Object>> read(byte[] file) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                rows.add(Arrays.asList(
                        row.getString("word"),
                        row.isNull("whole") ? null : row.getInt("whole"),
                        row.isNull("floating") ? null : row.getDouble("floating"),
                        row.getDecimal("money")));
            }
        }
        return rows;
    }

    private static List<Object> drawn(Random random) {
        return Arrays.asList(
                random.nextInt(5) == 0 ? null : "佳木斯市" + random.nextInt(5000),
                random.nextInt(5) == 0 ? null : random.nextInt(),
                random.nextInt(5) == 0 ? null : random.nextDouble(),
                random.nextInt(5) == 0
                        ? null
                        : new BigDecimal(new BigInteger(120, random), 6)
                                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1)));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Random random = new Random(7);
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < 5000; row++) {
            rows.add(drawn(random));
        }
        rows.add(Arrays.asList("", 0, 0.0, new BigDecimal("0.000000")));
        rows.add(Arrays.asList(null, null, null, null));
        assertThat(read(written(rows, Map.of()))).containsExactlyElementsOf(rows);
    }

    @Test
    void goesOnInFurtherGroupsOfRows() throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < 250_000; row++) {
            rows.add(Arrays.asList("w" + row % 7, row, null, null));
        }
        byte[] file = written(rows, Map.of());
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)))) {
            assertThat(reader.getFileMetaData().rowGroups()).hasSizeGreaterThan(1);
            assertThat(reader.getFileMetaData().numRows()).isEqualTo(rows.size());
        }
        assertThat(read(file).equals(rows)).isTrue();
    }

    @Test
    void saysWhatItIsAbout() throws IOException {
        byte[] file = written(List.of(), Map.of("licence", "仅供测试"));
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)))) {
            assertThat(reader.getFileMetaData().keyValueMetadata()).containsEntry("licence", "仅供测试");
            assertThat(reader.getFileMetaData().numRows()).isZero();
        }
    }
}
