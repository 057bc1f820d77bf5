package io.gongkai.parquet;

import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A column of a file, any value of which may be null. */
public sealed interface ParquetColumn {

    String name();

    /** As the encoders know it. */
    PrimitiveType type();

    /** As the footer names it. */
    SchemaElement element();

    /** @param value of the column's type, not null */
    void write(Object value, ColumnWriter writer);

    /** A {@link String}. */
    record Text(String name) implements ParquetColumn {
        @Override
        public PrimitiveType type() {
            return Types.optional(PrimitiveType.PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(name);
        }

        @Override
        public SchemaElement element() {
            return optional(name, Type.BYTE_ARRAY)
                    .setConverted_type(ConvertedType.UTF8)
                    .setLogicalType(LogicalType.STRING(new StringType()));
        }

        @Override
        public void write(Object value, ColumnWriter writer) {
            writer.write(Binary.fromString((String) value), 0, 1);
        }
    }

    /** An {@link Integer}. */
    record Whole(String name) implements ParquetColumn {
        @Override
        public PrimitiveType type() {
            return Types.optional(PrimitiveType.PrimitiveTypeName.INT32).named(name);
        }

        @Override
        public SchemaElement element() {
            return optional(name, Type.INT32);
        }

        @Override
        public void write(Object value, ColumnWriter writer) {
            writer.write((int) (Integer) value, 0, 1);
        }
    }

    /** A {@link Double}. */
    record Floating(String name) implements ParquetColumn {
        @Override
        public PrimitiveType type() {
            return Types.optional(PrimitiveType.PrimitiveTypeName.DOUBLE).named(name);
        }

        @Override
        public SchemaElement element() {
            return optional(name, Type.DOUBLE);
        }

        @Override
        public void write(Object value, ColumnWriter writer) {
            writer.write((double) (Double) value, 0, 1);
        }
    }

    /** A {@link BigDecimal} of up to 38 digits, of them {@code scale} behind the point. */
    record Decimal(String name, int scale) implements ParquetColumn {

        private static final int BYTES = 16;
        private static final int DIGITS = 38;

        @Override
        public PrimitiveType type() {
            return Types.optional(PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                    .length(BYTES)
                    .as(LogicalTypeAnnotation.decimalType(scale, DIGITS))
                    .named(name);
        }

        @Override
        public SchemaElement element() {
            return optional(name, Type.FIXED_LEN_BYTE_ARRAY)
                    .setType_length(BYTES)
                    .setConverted_type(ConvertedType.DECIMAL)
                    .setScale(scale)
                    .setPrecision(DIGITS)
                    .setLogicalType(LogicalType.DECIMAL(new DecimalType(scale, DIGITS)));
        }

        /** Two's complement, highest byte first. */
        @Override
        public void write(Object value, ColumnWriter writer) {
            byte[] digits = ((BigDecimal) value).setScale(scale).unscaledValue().toByteArray();
            byte[] all = new byte[BYTES];
            Arrays.fill(all, 0, BYTES - digits.length, (byte) (digits[0] < 0 ? -1 : 0));
            System.arraycopy(digits, 0, all, BYTES - digits.length, digits.length);
            writer.write(Binary.fromConstantByteArray(all), 0, 1);
        }
    }

    default void writeOrNull(@Nullable Object value, ColumnWriter writer) {
        if (value == null) {
            writer.writeNull(0, 0);
        } else {
            write(value, writer);
        }
    }

    private static SchemaElement optional(String name, Type type) {
        return new SchemaElement(name).setType(type).setRepetition_type(FieldRepetitionType.OPTIONAL);
    }
}
