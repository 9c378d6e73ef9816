package io.comention.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Hands the values of rows to Parquet as they are.
 *
 * <p>Spark would encode each row in its own format first, only to take it apart again: for rows that our own functions
 * make and that are written at once, that costs as much as making them.
 */
final class RowWriter extends WriteSupport<Row> {
    private final StructType schema;
    private final MessageType written;
    private final Columns columns;
    private RecordConsumer consumer;

    /** Writes one value that is not null. */
    private interface Value {
        void write(Object value, RecordConsumer to);
    }

    /**
     * Writes rows of a schema.
     *
     * @param written the same schema for Parquet
     */
    RowWriter(StructType schema, MessageType written) {
        this.schema = schema;
        this.written = written;
        this.columns = new Columns(schema);
    }

    @Override
    public String getName() {
        return "comention";
    }

    @Override
    @Deprecated // Parquet has no other that must be there
    public WriteContext init(Configuration hadoop) {
        return new WriteContext(written, Map.of("org.apache.spark.sql.parquet.row.metadata", schema.json()));
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
        consumer = to;
    }

    @Override
    public void write(Row row) {
        consumer.startMessage();
        columns.write(row, consumer);
        consumer.endMessage();
    }

    /** The values of a row, or of a struct in one. */
    private static final class Columns {
        private final String[] names;
        private final Value[] values;

        Columns(StructType schema) {
            names = schema.fieldNames();
            List<Value> ofFields = new ArrayList<>();
            for (StructField field : schema.fields()) {
                ofFields.add(value(field.dataType()));
            }
            values = ofFields.toArray(new Value[0]);
        }

        void write(Row row, RecordConsumer to) {
            for (int i = 0; i < values.length; i++) {
                Object value = row.get(i);
                if (value != null) {
                    to.startField(names[i], i);
                    values[i].write(value, to);
                    to.endField(names[i], i);
                }
            }
        }
    }

    private static Value value(DataType type) {
        if (type instanceof StructType struct) {
            Columns fields = new Columns(struct);
            return (value, to) -> {
                to.startGroup();
                fields.write((Row) value, to);
                to.endGroup();
            };
        }
        if (type instanceof ArrayType array) {
            return new Elements(value(array.elementType()));
        }
        if (type.equals(DataTypes.StringType)) {
            return new Strings();
        }
        if (type.equals(DataTypes.LongType)) {
            return (value, to) -> to.addLong((Long) value);
        }
        if (type.equals(DataTypes.DoubleType)) {
            return (value, to) -> to.addDouble((Double) value);
        }
        if (type.equals(DataTypes.IntegerType)) {
            return (value, to) -> to.addInteger((Integer) value);
        }
        if (type.equals(DataTypes.BooleanType)) {
            return (value, to) -> to.addBoolean((Boolean) value);
        }
        if (type.equals(DataTypes.DateType)) {
            return (value, to) -> to.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
        }
        if (type.equals(DataTypes.TimestampType)) {
            return (value, to) -> to.addLong(microseconds((Instant) value));
        }
        if (type.equals(DataTypes.BinaryType)) {
            return (value, to) -> to.addBinary(Binary.fromConstantByteArray((byte[]) value));
        }
        throw new IllegalArgumentException("no table has a column of " + type.sql());
    }

    /** Since 1970, rounded down; what Java's own units give overflows three centuries away. */
    private static long microseconds(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }

    /** Strings, of which many are the one of the row before. */
    private static final class Strings implements Value {
        private String last = "";
        private Binary encoded = Binary.EMPTY;

        @Override
        public void write(Object value, RecordConsumer to) {
            String string = (String) value;
            if (!string.equals(last)) {
                last = string;
                encoded = Binary.fromString(string);
            }
            to.addBinary(encoded);
        }
    }

    /** Arrays in the three levels that Parquet's specification asks for. */
    private record Elements(Value value) implements Value {
        @Override
        public void write(Object array, RecordConsumer to) {
            Collection<?> elements = elements(array);
            to.startGroup();
            if (!elements.isEmpty()) {
                to.startField("list", 0);
                for (Object element : elements) {
                    to.startGroup();
                    if (element != null) {
                        to.startField("element", 0);
                        value.write(element, to);
                        to.endField("element", 0);
                    }
                    to.endGroup();
                }
                to.endField("list", 0);
            }
            to.endGroup();
        }

        private static Collection<?> elements(Object array) {
            return array instanceof Object[] values
                    ? Arrays.asList(values)
                    : array instanceof Collection<?> values
                            ? values
                            : CollectionConverters.asJava((scala.collection.Seq<?>) array);
        }
    }
}
