package io.comention.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;
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
    /** A page has no more. */
    private static final int MOST_ROWS = 20_000;

    /** Between two looks at how large pages are. */
    private static final int ROWS_BETWEEN = 100;

    private final PageWriteStore store;
    private final List<ColumnPages> all = new ArrayList<>();
    private final Fields fields;

    /** Since the beginning, and since the pages of each column began, aligned with them. */
    private int rows;

    private final int[] begun;

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

    /**
     * Writes rows of a schema.
     *
     * @param written the same schema for Parquet
     * @param store of the pages
     */
    RowColumns(StructType schema, MessageType written, PageWriteStore store) {
        this.store = store;
        this.fields = new Fields(schema, written, 0, written.getColumns().iterator());
        this.begun = new int[all.size()];
    }

    void write(Row row) throws IOException {
        fields.writeAll(row, 0, 0);
        if (++rows % ROWS_BETWEEN == 0) {
            for (int i = 0; i < begun.length; i++) {
                if (rows - begun[i] >= MOST_ROWS || all.get(i).bytesOfPage() >= ColumnPages.MOST_BYTES) {
                    endPage(i);
                }
            }
        }
    }

    private void endPage(int column) throws IOException {
        all.get(column).endPage(rows - begun[column]);
        begun[column] = rows;
    }

    /** Ends the last pages. */
    void end() throws IOException {
        for (int i = 0; i < begun.length; i++) {
            if (begun[i] < rows) {
                endPage(i);
            }
            all.get(i).end();
        }
    }

    /** How many bytes the columns take as far as they have come. */
    long bytes() {
        long bytes = 0;
        for (ColumnPages column : all) {
            bytes += column.bytes();
        }
        return bytes;
    }

    /** The fields of a row, or of a struct in one. */
    private final class Fields {
        private final Target[] targets;

        /** {@code depth}: in how many arrays they lie. */
        Fields(StructType schema, GroupType written, int depth, Iterator<ColumnDescriptor> columns) {
            List<Target> places = new ArrayList<>();
            for (int i = 0; i < schema.length(); i++) {
                places.add(target(schema.fields()[i].dataType(), written.getType(i), depth, columns));
            }
            targets = places.toArray(new Target[0]);
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
        ColumnDescriptor column = columns.next();
        ColumnPages pages = pages(type, column, store.getPageWriter(column));
        all.add(pages);
        return new Column(written.getName(), optional, pages);
    }

    private record Column(String name, boolean optional, ColumnPages pages) implements Target {
        @Override
        public void write(Object of, int repetition, int definition) {
            if (isThere(of, name, optional)) {
                pages.write(of, repetition, optional ? definition + 1 : definition);
            } else {
                writeMissing(repetition, definition);
            }
        }

        @Override
        public void writeMissing(int repetition, int definition) {
            pages.writeNull(repetition, definition);
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

    private static ColumnPages pages(DataType type, ColumnDescriptor column, PageWriter pages) {
        if (type.equals(DataTypes.StringType)) {
            return new StringPages(column, pages);
        }
        if (type.equals(DataTypes.LongType)) {
            return new NumberPages.Longs(column, pages);
        }
        if (type.equals(DataTypes.DoubleType)) {
            return new DoublePages(column, pages);
        }
        if (type.equals(DataTypes.IntegerType)) {
            return new NumberPages.Integers(column, pages);
        }
        if (type.equals(DataTypes.BooleanType)) {
            return new BooleanPages(column, pages);
        }
        if (type.equals(DataTypes.DateType)) {
            return new NumberPages.Days(column, pages);
        }
        if (type.equals(DataTypes.TimestampType)) {
            return new NumberPages.Instants(column, pages);
        }
        if (type.equals(DataTypes.BinaryType)) {
            return new BytesPages(column, pages);
        }
        throw new IllegalArgumentException("no table has a column of " + type.sql());
    }
}
