package io.comention.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructType;

/** A Parquet file that rows are written into, row group by row group. */
final class RowFile implements Closeable {
    /** Between two looks at how large a row group is. */
    private static final long FEWEST_ROWS = 100;

    private static final long MOST_ROWS = 10_000;

    private static final ParquetProperties PROPERTIES =
            ParquetProperties.builder().build();

    private final StructType schema;
    private final MessageType written;
    private final CompressionCodecFactory codecs;
    private final ParquetFileWriter file;
    private ColumnChunkPageWriteStore pages;
    private RowColumns columns;
    private long rows;
    private long nextLook;
    private boolean failed;

    /** Begins a file, which must not be there. */
    RowFile(Path path, StructType schema, Configuration hadoop) throws IOException {
        this.schema = schema;
        this.written = new SparkToParquetSchemaConverter(
                        false, SQLConf.ParquetOutputTimestampType$.MODULE$.TIMESTAMP_MICROS(), false, false)
                .convert(schema);
        this.codecs = new CodecFactory(hadoop, PROPERTIES.getPageSizeThreshold());
        this.file = new ParquetFileWriter(
                HadoopOutputFile.fromPath(path, hadoop),
                written,
                ParquetFileWriter.Mode.CREATE,
                TableWriter.ROW_GROUP_BYTES,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                null,
                PROPERTIES);
        try {
            file.start();
            beginRowGroup();
        } catch (Throwable e) {
            failed = true;
            close();
            throw e;
        }
    }

    private void beginRowGroup() {
        pages = new ColumnChunkPageWriteStore(
                codecs.getCompressor(CompressionCodecName.ZSTD),
                written,
                PROPERTIES.getAllocator(),
                PROPERTIES.getColumnIndexTruncateLength(),
                PROPERTIES.getPageWriteChecksumEnabled());
        columns = new RowColumns(schema, written, pages);
        rows = 0;
        nextLook = FEWEST_ROWS;
    }

    void write(Row row) throws IOException {
        failed = true; // until it is written: what is left of a row must not look like one
        columns.write(row);
        if (++rows >= nextLook) {
            long bytes = columns.bytes();
            long ofRow = Math.max(1, bytes / rows);
            if (bytes > TableWriter.ROW_GROUP_BYTES - 2 * ofRow) {
                endRowGroup();
                beginRowGroup();
            } else {
                long half = (rows + TableWriter.ROW_GROUP_BYTES / ofRow) / 2;
                nextLook = Math.min(Math.max(rows + FEWEST_ROWS, half), rows + MOST_ROWS);
            }
        }
        failed = false;
    }

    private void endRowGroup() throws IOException {
        if (rows > 0) {
            file.startBlock(rows);
            columns.end();
            pages.flushToFileWriter(file);
            file.endBlock();
        }
        pages.close();
    }

    /** Ends the file; one that could not be written stays without an end, which no reader takes for whole. */
    @Override
    public void close() throws IOException {
        try (file) {
            if (!failed) {
                endRowGroup();
                file.end(Map.of(
                        ParquetWriter.OBJECT_MODEL_NAME_PROP,
                        "comention",
                        "org.apache.spark.sql.parquet.row.metadata",
                        schema.json()));
            }
        } finally {
            codecs.release();
        }
    }
}
