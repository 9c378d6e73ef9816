package io.comention.articles;

import io.comention.job.ArticleField;
import io.comention.job.CorpusEntry;
import io.comention.job.Limits;
import io.comention.tables.GroupReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** The rows of a part of a Parquet file, of which only the mapped columns are read. */
final class ParquetRecordReader implements RecordReader {
    private final ParquetReader<Group> reader;
    private final FieldPaths paths;
    private final Limits limits;
    private final Column[] columns;
    private Group row;
    private long number;

    /**
     * A mapped column.
     *
     * @param keys the fields that lead to it
     * @param type null where it holds no plain values
     */
    private record Column(String path, List<String> keys, PrimitiveType type) {}

    ParquetRecordReader(Split split, CorpusEntry entry, Limits limits, Configuration hadoop) throws IOException {
        this.paths = new FieldPaths(entry);
        this.limits = limits;
        ParquetSource file = new ParquetSource(new Path(split.path()), hadoop);
        MessageType mapped;
        try (ParquetFileReader footer = ParquetFileReader.open(file)) {
            MessageType schema = footer.getFileMetaData().getSchema();
            this.columns =
                    paths.all().stream().map(path -> column(schema, path)).toArray(Column[]::new);
            mapped = mapped(schema);
            check(footer.getRowGroups(), mapped, file.getLength());
        }
        Configuration projected = new Configuration(hadoop);
        projected.set(ReadSupport.PARQUET_READ_SCHEMA, mapped.toString());
        this.reader = new GroupReader(file)
                .withConf(projected)
                .withFileRange(split.start(), split.end())
                .build();
    }

    /** The column of a path, or null where there is none: one of that very name, else one that its dots lead to. */
    private static Column column(MessageType schema, String path) {
        List<String> keys = schema.containsField(path) ? List.of(path) : List.of(path.split("\\.", -1));
        GroupType within = schema;
        for (String key : keys.subList(0, keys.size() - 1)) {
            if (!within.containsField(key) || within.getType(key).isPrimitive()) {
                return null;
            }
            within = within.getType(key).asGroupType();
            if (within.isRepetition(Type.Repetition.REPEATED)) {
                return new Column(path, keys, null);
            }
        }
        String last = keys.get(keys.size() - 1);
        if (!within.containsField(last)) {
            return null;
        }
        Type type = within.getType(last);
        boolean plain = type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED);
        return new Column(path, keys, plain ? type.asPrimitiveType() : null);
    }

    /** The part of the schema that is read. */
    private MessageType mapped(MessageType schema) {
        MessageType mapped = null;
        for (Column column : columns) {
            if (column != null) {
                MessageType one = new MessageType(schema.getName(), only(schema, column.keys()));
                mapped = mapped == null ? one : mapped.union(one);
            }
        }
        // so that every row is still read, and rejected for what it lacks
        return mapped == null ? new MessageType(schema.getName(), schema.getType(0)) : mapped;
    }

    private static Type only(GroupType within, List<String> keys) {
        Type type = within.getType(keys.get(0));
        return keys.size() == 1 || type.isPrimitive()
                ? type
                : type.asGroupType().withNewFields(only(type.asGroupType(), keys.subList(1, keys.size())));
    }

    /** Refuses a file whose columns unpack to more than it may. */
    private void check(List<BlockMetaData> blocks, MessageType mapped, long fileBytes) throws IOException {
        long unpacked = 0;
        for (BlockMetaData block : blocks) {
            for (ColumnChunkMetaData chunk : block.getColumns()) {
                unpacked += mapped.containsPath(chunk.getPath().toArray()) ? chunk.getTotalUncompressedSize() : 0;
            }
        }
        UnpackedStream.check(unpacked, fileBytes, limits, Limits.FREE_BYTES);
    }

    @Override
    public boolean next() throws IOException {
        row = reader.read();
        if (row == null) {
            return false;
        }
        number++;
        return true;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long numbersTaken() {
        return number;
    }

    @Override
    public Problem problem() {
        long bytes = 0;
        for (Column column : columns) {
            if (column != null && column.type() == null) {
                return new Problem(Reason.MALFORMED, "the column '" + column.path() + "' holds no plain values");
            }
            byte[] value = column == null ? null : text(column);
            if (value != null) {
                int invalid = Encodings.invalidAt(value, 0, value.length);
                if (invalid >= 0) {
                    return Problem.encoding("column '" + column.path() + "'", invalid);
                }
                bytes += value.length;
            }
        }
        return bytes <= limits.recordBytes()
                ? null
                : new Problem(Reason.TOO_LONG, "the record has more than " + limits.recordBytes() + " bytes");
    }

    @Override
    public String value(ArticleField field) {
        return paths.value(field, this::value);
    }

    private String value(int number) {
        Column column = columns[number];
        Group within = column == null || column.type() == null ? null : holder(column);
        return within == null
                ? null
                : value(within, column.keys().get(column.keys().size() - 1), column.type());
    }

    /** The group that holds a column's value, or null where the row has none. */
    private Group holder(Column column) {
        Group within = row;
        for (String key : column.keys().subList(0, column.keys().size() - 1)) {
            if (within.getFieldRepetitionCount(key) == 0) {
                return null;
            }
            within = within.getGroup(key, 0);
        }
        return within.getFieldRepetitionCount(column.keys().get(column.keys().size() - 1)) == 0 ? null : within;
    }

    /** The bytes of a value that is text, or null. */
    private byte[] text(Column column) {
        boolean bytes = column.type().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                && !(column.type().getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation);
        Group within = bytes ? holder(column) : null;
        return within == null
                ? null
                : within.getBinary(column.keys().get(column.keys().size() - 1), 0)
                        .getBytesUnsafe();
    }

    private static String value(Group within, String name, PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return new BigDecimal(unscaled(within, name, type), decimal.getScale()).toPlainString();
        }
        return switch (type.getPrimitiveTypeName()) {
            case BINARY, FIXED_LEN_BYTE_ARRAY -> within.getBinary(name, 0).toStringUsingUTF8();
            case INT32 ->
                logical instanceof DateLogicalTypeAnnotation
                        ? LocalDate.ofEpochDay(within.getInteger(name, 0)).toString()
                        : Integer.toString(within.getInteger(name, 0));
            case INT64 ->
                logical instanceof TimestampLogicalTypeAnnotation timestamp
                        ? time(timestamp, within.getLong(name, 0))
                        : Long.toString(within.getLong(name, 0));
            case INT96 -> int96(within.getInt96(name, 0).getBytes());
            default -> within.getValueToString(within.getType().getFieldIndex(name), 0);
        };
    }

    private static BigInteger unscaled(Group within, String name, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> BigInteger.valueOf(within.getInteger(name, 0));
            case INT64 -> BigInteger.valueOf(within.getLong(name, 0));
            default -> new BigInteger(within.getBinary(name, 0).getBytes());
        };
    }

    private static String time(TimestampLogicalTypeAnnotation type, long value) {
        long perSecond =
                switch (type.getUnit()) {
                    case MILLIS -> 1_000L;
                    case MICROS -> 1_000_000L;
                    case NANOS -> 1_000_000_000L;
                };
        Instant at = Instant.ofEpochSecond(
                Math.floorDiv(value, perSecond), Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond));
        return type.isAdjustedToUTC()
                ? at.toString()
                : LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString();
    }

    /** Nanoseconds of the day and Julian day, little-endian: how older writers store an instant. */
    private static String int96(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = buffer.getLong();
        long julianDay = buffer.getInt() & 0xFFFFFFFFL;
        return Instant.ofEpochSecond((julianDay - 2_440_588L) * 86_400L, nanos).toString();
    }

    @Override
    public String excerpt() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != null) {
                values.add(columns[i].path() + ": "
                        + (columns[i].type() == null ? "…" : Excerpts.of(String.valueOf(value(i)))));
            }
        }
        return Excerpts.of(String.join(", ", values));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
