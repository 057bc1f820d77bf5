package io.gongkai.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.impl.ColumnWriteStoreV1;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** A file being written, of flat rows; what it is about is said last, and the file is whole once it is finished. */
public final class ParquetFile {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final String MADE_BY = "gongkai";
    private static final int FORMAT_VERSION = 1;

    /** Keeps what is held in memory to a few megabytes. */
    private static final int ROWS_OF_A_GROUP = 100_000;

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final MessageType schema;
    private final Map<String, String> about;
    private final List<RowGroup> groups = new ArrayList<>();
    private long position;
    private Group group;

    /**
     * @param out left open; flushed at the end
     * @param about key-value metadata of the file
     */
    public ParquetFile(OutputStream out, List<ParquetColumn> columns, Map<String, String> about) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.about = Map.copyOf(about);
        this.schema = new MessageType(
                "rows", columns.stream().<Type>map(ParquetColumn::type).toList());
        this.group = new Group();
        write(MAGIC);
    }

    /** @param values one for each column */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        group.row(values);
        if (group.rows == ROWS_OF_A_GROUP) {
            end();
        }
    }

    private void end() throws IOException {
        if (group.rows > 0) {
            groups.add(group.write());
            group = new Group();
        }
    }

    /** Without this the file is not whole, and no reader takes it for one. */
    public void finish() throws IOException {
        end();
        List<SchemaElement> elements = new ArrayList<>();
        elements.add(new SchemaElement("rows").setNum_children(columns.size()));
        columns.forEach(column -> elements.add(column.element()));
        FileMetaData footer = new FileMetaData(
                FORMAT_VERSION,
                elements,
                groups.stream().mapToLong(RowGroup::getNum_rows).sum(),
                groups);
        footer.setCreated_by(MADE_BY);
        about.forEach((key, value) -> footer.addToKey_value_metadata(new KeyValue(key).setValue(value)));
        long start = position;
        Util.writeFileMetaData(footer, counted());
        write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(Math.toIntExact(position - start))
                .array());
        write(MAGIC);
        out.flush();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    private OutputStream counted() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
                position++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                position += length;
            }
        };
    }

    /** Rows that are held until they are written as a group. */
    private final class Group {

        private final List<ColumnPages> pages = new ArrayList<>();
        private final List<ColumnWriter> writers = new ArrayList<>();
        private final ColumnWriteStore store;
        private int rows;

        private Group() {
            schema.getColumns().forEach(column -> pages.add(new ColumnPages()));
            PageWriteStore pageStore = column -> pages.get(schema.getColumns().indexOf(column));
            store = new ColumnWriteStoreV1(
                    schema, pageStore, ParquetProperties.builder().build());
            schema.getColumns().forEach(column -> writers.add(store.getColumnWriter(column)));
        }

        private void row(List<? extends @Nullable Object> values) {
            for (int column = 0; column < columns.size(); column++) {
                columns.get(column).writeOrNull(values.get(column), writers.get(column));
            }
            store.endRecord();
            rows++;
        }

        private RowGroup write() throws IOException {
            store.flush();
            store.close();
            List<ColumnChunk> chunks = new ArrayList<>();
            long size = 0;
            for (int column = 0; column < columns.size(); column++) {
                ColumnMetaData chunk = write(columns.get(column), pages.get(column));
                chunks.add(new ColumnChunk(0).setMeta_data(chunk));
                size += chunk.getTotal_uncompressed_size();
            }
            return new RowGroup(chunks, size, rows);
        }

        private ColumnMetaData write(ParquetColumn column, ColumnPages written) throws IOException {
            long start = position;
            ParquetFile.this.write(written.dictionary());
            long data = position;
            ParquetFile.this.write(written.data());
            ColumnMetaData chunk = new ColumnMetaData(
                    column.element().getType(),
                    List.copyOf(written.encodings()),
                    List.of(column.name()),
                    CompressionCodec.GZIP,
                    rows,
                    written.uncompressed(),
                    position - start,
                    data);
            if (data > start) {
                chunk.setDictionary_page_offset(start);
            }
            return chunk;
        }
    }
}
