package io.comention.articles;

import io.comention.job.ArticleField;
import io.comention.job.CorpusEntry;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** The rows of a part of a Parquet file, of which only the mapped columns are read. */
final class ParquetRecordReader implements RecordReader {
    private final ParquetReader<Group> reader;
    private final CorpusEntry entry;
    private final MessageType columns;
    private Group row;
    private long number;

    ParquetRecordReader(Split split, CorpusEntry entry, Configuration hadoop) throws IOException {
        this.entry = entry;
        HadoopInputFile file = HadoopInputFile.fromPath(new Path(split.path()), hadoop);
        try (ParquetFileReader footer = ParquetFileReader.open(file)) {
            this.columns = mapped(footer.getFileMetaData().getSchema(), entry);
        }
        Configuration projected = new Configuration(hadoop);
        projected.set(ReadSupport.PARQUET_READ_SCHEMA, columns.toString());
        this.reader = new Builder(file)
                .withConf(projected)
                .withFileRange(split.start(), split.end())
                .build();
    }

    private static final class Builder extends ParquetReader.Builder<Group> {
        Builder(HadoopInputFile file) {
            super(file);
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    private static MessageType mapped(MessageType schema, CorpusEntry entry) {
        Set<Type> types = new LinkedHashSet<>();
        for (ArticleField field : ArticleField.values()) {
            String name = entry.source(field).name();
            if (name != null && schema.containsField(name)) {
                types.add(schema.getType(name));
            }
        }
        if (types.isEmpty()) {
            types.add(schema.getType(0)); // so that every row is still read, and rejected for what it lacks
        }
        return new MessageType(schema.getName(), new ArrayList<>(types));
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
        for (Type type : columns.getFields()) {
            if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
                return new Problem(Reason.MALFORMED, "the column '" + type.getName() + "' holds no plain values");
            }
        }
        return null;
    }

    @Override
    public String value(ArticleField field) {
        String name = entry.source(field).name();
        return name != null && columns.containsField(name) ? text(name) : null;
    }

    private String text(String name) {
        if (row.getFieldRepetitionCount(name) == 0) {
            return null;
        }
        PrimitiveType type = columns.getType(name).asPrimitiveType();
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                logical instanceof DecimalLogicalTypeAnnotation decimal
                        ? new BigDecimal(new BigInteger(row.getBinary(name, 0).getBytes()), decimal.getScale())
                                .toPlainString()
                        : row.getBinary(name, 0).toStringUsingUTF8();
            case INT32 ->
                logical instanceof DateLogicalTypeAnnotation
                        ? LocalDate.ofEpochDay(row.getInteger(name, 0)).toString()
                        : Integer.toString(row.getInteger(name, 0));
            case INT64 ->
                logical instanceof TimestampLogicalTypeAnnotation timestamp
                        ? time(timestamp, row.getLong(name, 0))
                        : Long.toString(row.getLong(name, 0));
            case INT96 -> int96(row.getInt96(name, 0).getBytes());
            default -> row.getValueToString(columns.getFieldIndex(name), 0);
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
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        long nanos = buffer.getLong();
        long julianDay = buffer.getInt() & 0xFFFFFFFFL;
        return Instant.ofEpochSecond((julianDay - 2_440_588L) * 86_400L, nanos).toString();
    }

    @Override
    public String excerpt() {
        List<String> values = new ArrayList<>();
        for (Type type : columns.getFields()) {
            values.add(type.getName() + ": "
                    + (type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED)
                            ? Excerpts.of(String.valueOf(text(type.getName())))
                            : "…"));
        }
        return Excerpts.of(String.join(", ", values));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
