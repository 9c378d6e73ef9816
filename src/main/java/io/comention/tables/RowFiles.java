package io.comention.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes rows as our own functions make them: each task a file, whose name it reports, as with {@link
 * DirectCommitProtocol}.
 */
final class RowFiles implements Function2<Integer, Iterator<Row>, Iterator<String>> {
    private static final String FIRST = "part-00000-0-000";

    private final StructType schema;
    private final String folder;
    private final SerializableConfiguration hadoop;

    private RowFiles(StructType schema, Path folder, Configuration hadoop) {
        this.schema = schema;
        this.folder = folder.toString();
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    /**
     * Writes rows into a new folder.
     *
     * @param schema of each of them
     */
    static void write(JavaRDD<Row> rows, StructType schema, Path folder) {
        Configuration hadoop = rows.context().hadoopConfiguration();
        RowFiles files = new RowFiles(schema, folder, hadoop);
        try {
            FileSystem fileSystem = fileSystem(folder, hadoop);
            if (!fileSystem.mkdirs(folder)) {
                throw new IOException("the folder " + folder + " cannot be made");
            }
            List<String> names = rows.mapPartitionsWithIndex(files, true).collect();
            if (names.isEmpty()) {
                names = List.of(files.write(FIRST, List.<Row>of().iterator()));
            }
            DirectCommitProtocol.keep(names, folder, fileSystem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes rows that the driver holds into a new folder, as one file.
     *
     * @param schema of each of them
     */
    static void write(List<Row> rows, StructType schema, Path folder, Configuration hadoop) {
        RowFiles files = new RowFiles(schema, folder, hadoop);
        try {
            String name = files.write(FIRST, rows.iterator());
            DirectCommitProtocol.keep(List.of(name), folder, fileSystem(folder, hadoop));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first task writes a file in any case, since a table without files has no schema. */
    @Override
    public Iterator<String> call(Integer part, Iterator<Row> rows) throws IOException {
        if (part > 0 && !rows.hasNext()) {
            return List.<String>of().iterator();
        }
        long attempt = TaskContext.get().taskAttemptId();
        return List.of(write(String.format(Locale.ROOT, "part-%05d-%d-000", part, attempt), rows))
                .iterator();
    }

    private String write(String part, Iterator<Row> rows) throws IOException {
        Path file = new Path(folder, part + ".zstd.parquet");
        long written = 0;
        try (ParquetWriter<Row> writer = writer(file)) {
            while (rows.hasNext()) {
                writer.write(rows.next());
                written++;
            }
        } catch (Throwable e) { // a killed task, too, must not leave a file that looks whole
            file.getFileSystem(hadoop.value()).delete(file, false);
            throw e;
        }
        if (TaskContext.get() != null) {
            TaskContext.get().taskMetrics().outputMetrics().setRecordsWritten(written);
        }
        return file.getName();
    }

    private ParquetWriter<Row> writer(Path file) throws IOException {
        Builder builder = new Builder(file, schema, hadoop.value())
                .withConf(hadoop.value())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize((long) TableWriter.ROW_GROUP_BYTES)
                .withSizeStatisticsEnabled(false);
        for (StructField column : schema.fields()) {
            if (column.dataType().equals(DataTypes.DoubleType)) {
                builder.withDictionaryEncoding(column.name(), false); // measures hardly ever repeat
            }
        }
        return builder.build();
    }

    /** The file system itself, since one with checksums hides the files that it keeps them in. */
    static FileSystem fileSystem(Path folder, Configuration hadoop) throws IOException {
        FileSystem fileSystem = folder.getFileSystem(hadoop);
        return fileSystem instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : fileSystem;
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
        private final StructType schema;
        private final MessageType written;

        Builder(Path file, StructType schema, Configuration hadoop) throws IOException {
            super(HadoopOutputFile.fromPath(file, hadoop));
            this.schema = schema;
            this.written = new SparkToParquetSchemaConverter(
                            false, SQLConf.ParquetOutputTimestampType$.MODULE$.TIMESTAMP_MICROS(), false, false)
                    .convert(schema);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @Deprecated // Parquet has no other that must be there
        protected WriteSupport<Row> getWriteSupport(Configuration hadoop) {
            return new RowWriter(schema, written);
        }
    }
}
