package io.gongkai.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/** The pages of a column in a row group, each with its head, as they will stand in the file. */
final class ColumnPages implements PageWriter {

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
    private final Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
    private long uncompressed;

    byte[] data() {
        return data.toByteArray();
    }

    /** Empty where the values are written as they are. */
    byte[] dictionary() {
        return dictionary.toByteArray();
    }

    Set<Encoding> encodings() {
        return encodings;
    }

    /** Bytes with heads, before compression. */
    long uncompressed() {
        return uncompressed;
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int values,
            int rows,
            Statistics<?> statistics,
            SizeStatistics sizes,
            GeospatialStatistics places,
            org.apache.parquet.column.Encoding repetition,
            org.apache.parquet.column.Encoding definition,
            org.apache.parquet.column.Encoding encoding)
            throws IOException {
        writePage(bytes, values, rows, statistics, repetition, definition, encoding);
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int values,
            int rows,
            Statistics<?> statistics,
            org.apache.parquet.column.Encoding repetition,
            org.apache.parquet.column.Encoding definition,
            org.apache.parquet.column.Encoding encoding)
            throws IOException {
        PageHeader head = new PageHeader(PageType.DATA_PAGE, 0, 0);
        head.setData_page_header(new DataPageHeader(values, noted(encoding), noted(definition), noted(repetition)));
        write(head, bytes, data);
    }

    @Deprecated
    @Override
    public void writePage(
            BytesInput bytes,
            int values,
            Statistics<?> statistics,
            org.apache.parquet.column.Encoding repetition,
            org.apache.parquet.column.Encoding definition,
            org.apache.parquet.column.Encoding encoding)
            throws IOException {
        writePage(bytes, values, values, statistics, repetition, definition, encoding);
    }

    @Override
    public void writePageV2(
            int rows,
            int nulls,
            int values,
            BytesInput repetition,
            BytesInput definition,
            org.apache.parquet.column.Encoding encoding,
            BytesInput bytes,
            Statistics<?> statistics) {
        throw new UnsupportedOperationException("pages are written in version 1, which every reader knows");
    }

    @Override
    public void writeDictionaryPage(DictionaryPage page) throws IOException {
        PageHeader head = new PageHeader(PageType.DICTIONARY_PAGE, 0, 0);
        head.setDictionary_page_header(new DictionaryPageHeader(page.getDictionarySize(), noted(page.getEncoding())));
        write(head, page.getBytes(), dictionary);
    }

    private Encoding noted(org.apache.parquet.column.Encoding encoding) {
        Encoding same = Encoding.valueOf(encoding.name());
        encodings.add(same);
        return same;
    }

    private void write(PageHeader head, BytesInput bytes, ByteArrayOutputStream to) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(compressed)) {
            bytes.writeAllTo(zip);
        }
        head.setUncompressed_page_size(Math.toIntExact(bytes.size()));
        head.setCompressed_page_size(compressed.size());
        int before = to.size();
        Util.writePageHeader(head, to);
        uncompressed += to.size() - before + bytes.size();
        compressed.writeTo(to);
    }

    @Override
    public long getMemSize() {
        return data.size() + dictionary.size();
    }

    @Override
    public long allocatedSize() {
        return getMemSize();
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + " " + getMemSize();
    }
}
