package io.comention.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Hands the values of rows to Parquet's columns as they are.
 *
 * <p>Spark would encode each row in its own format first, only to take it apart again, and Parquet would be told where
 * every field begins and ends: for rows that our own functions make and that are written at once, that costs more than to
 * make them. How deep a value lies among what is optional and repeated is told by its levels (Melnik et al. 2010).
 */
final class RowColumns {
    private final Fields fields;
    private final ColumnWriteStore store;

    /** Where a value goes: a column, or the columns of what it is made of. */
    private interface Target {
        /**
         * Writes a value.
         *
         * @param repetition level at which it repeats what was written before
         * @param definition level of what it is a part of
         */
        void write(Object value, int repetition, int definition);

        /** Writes that what it would be a part of is not there. */
        void writeMissing(int repetition, int definition);
    }

    /** Writes one value that is not null. */
    private interface Value {
        void write(Object value, ColumnWriter to, int repetition, int definition);
    }

    /**
     * Writes rows of a schema.
     *
     * @param written the same schema for Parquet
     */
    RowColumns(StructType schema, MessageType written, ColumnWriteStore store) {
        this.store = store;
        Iterator<ColumnDescriptor> columns = written.getColumns().iterator();
        this.fields = new Fields(schema, written, 0, columns);
    }

    void write(Row row) {
        fields.writeAll(row, 0, 0);
        store.endRecord();
    }

    /** The fields of a row, or of a struct in one. */
    private final class Fields {
        private final Target[] targets;

        /** {@code depth}: in how many arrays they lie. */
        Fields(StructType schema, GroupType written, int depth, Iterator<ColumnDescriptor> columns) {
            List<Target> all = new ArrayList<>();
            for (int i = 0; i < schema.length(); i++) {
                all.add(target(schema.fields()[i].dataType(), written.getType(i), depth, columns));
            }
            targets = all.toArray(new Target[0]);
        }

        void writeAll(Row row, int repetition, int definition) {
            for (int i = 0; i < targets.length; i++) {
                targets[i].write(row.get(i), repetition, definition);
            }
        }

        void writeMissing(int repetition, int definition) {
            for (Target target : targets) {
                target.writeMissing(repetition, definition);
            }
        }
    }

    /** Takes the columns of a type off the front of those left, as they stand in the schema. */
    private Target target(DataType type, Type written, int depth, Iterator<ColumnDescriptor> columns) {
        boolean optional = written.isRepetition(Type.Repetition.OPTIONAL);
        if (type instanceof StructType struct) {
            return new Struct(written.getName(), optional, new Fields(struct, written.asGroupType(), depth, columns));
        }
        if (type instanceof ArrayType array) {
            Type element = written.asGroupType().getType(0).asGroupType().getType(0);
            return new Elements(
                    written.getName(), optional, depth + 1, target(array.elementType(), element, depth + 1, columns));
        }
        return new Column(written.getName(), optional, value(type), store.getColumnWriter(columns.next()));
    }

    private record Column(String name, boolean optional, Value value, ColumnWriter writer) implements Target {
        @Override
        public void write(Object of, int repetition, int definition) {
            if (isThere(of, name, optional)) {
                value.write(of, writer, repetition, optional ? definition + 1 : definition);
            } else {
                writeMissing(repetition, definition);
            }
        }

        @Override
        public void writeMissing(int repetition, int definition) {
            writer.writeNull(repetition, definition);
        }
    }

    private record Struct(String name, boolean optional, Fields fields) implements Target {
        @Override
        public void write(Object of, int repetition, int definition) {
            if (isThere(of, name, optional)) {
                fields.writeAll((Row) of, repetition, optional ? definition + 1 : definition);
            } else {
                writeMissing(repetition, definition);
            }
        }

        @Override
        public void writeMissing(int repetition, int definition) {
            fields.writeMissing(repetition, definition);
        }
    }

    /** Arrays in the three levels that Parquet's specification asks for; {@code depth} of them lie in one another. */
    private record Elements(String name, boolean optional, int depth, Target element) implements Target {
        @Override
        public void write(Object array, int repetition, int definition) {
            if (!isThere(array, name, optional)) {
                writeMissing(repetition, definition);
                return;
            }
            int inside = optional ? definition + 1 : definition;
            Collection<?> elements = elements(array);
            if (elements.isEmpty()) {
                element.writeMissing(repetition, inside);
            }
            int level = repetition;
            for (Object one : elements) {
                element.write(one, level, inside + 1);
                level = depth;
            }
        }

        @Override
        public void writeMissing(int repetition, int definition) {
            element.writeMissing(repetition, definition);
        }

        private static Collection<?> elements(Object array) {
            return array instanceof Object[] values
                    ? Arrays.asList(values)
                    : array instanceof Collection<?> values
                            ? values
                            : CollectionConverters.asJava((scala.collection.Seq<?>) array);
        }
    }

    private static boolean isThere(Object value, String name, boolean optional) {
        if (value == null && !optional) {
            throw new IllegalArgumentException("column " + name + " has to have a value");
        }
        return value != null;
    }

    private static Value value(DataType type) {
        if (type.equals(DataTypes.StringType)) {
            return new Strings();
        }
        if (type.equals(DataTypes.LongType)) {
            return (value, to, repetition, definition) -> to.write((long) (Long) value, repetition, definition);
        }
        if (type.equals(DataTypes.DoubleType)) {
            return (value, to, repetition, definition) -> to.write((double) (Double) value, repetition, definition);
        }
        if (type.equals(DataTypes.IntegerType)) {
            return (value, to, repetition, definition) -> to.write((int) (Integer) value, repetition, definition);
        }
        if (type.equals(DataTypes.BooleanType)) {
            return (value, to, repetition, definition) -> to.write((boolean) (Boolean) value, repetition, definition);
        }
        if (type.equals(DataTypes.DateType)) {
            return (value, to, repetition, definition) ->
                    to.write(Math.toIntExact(((LocalDate) value).toEpochDay()), repetition, definition);
        }
        if (type.equals(DataTypes.TimestampType)) {
            return (value, to, repetition, definition) ->
                    to.write(microseconds((Instant) value), repetition, definition);
        }
        if (type.equals(DataTypes.BinaryType)) {
            return (value, to, repetition, definition) ->
                    to.write(Binary.fromConstantByteArray((byte[]) value), repetition, definition);
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
        public void write(Object value, ColumnWriter to, int repetition, int definition) {
            String string = (String) value;
            if (!string.equals(last)) {
                last = string;
                encoded = Binary.fromString(string);
            }
            to.write(encoded, repetition, definition);
        }
    }
}
