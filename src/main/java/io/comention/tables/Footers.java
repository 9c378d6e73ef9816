package io.comention.tables;

import io.comention.job.UserException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;

/**
 * What the footers of a table's Parquet files say, without reading a row and without Spark.
 *
 * @param from smallest value of the date column, null where there is none
 * @param to greatest value of the date column
 */
public record Footers(long rows, int files, long bytes, LocalDate from, LocalDate to, MessageType schema) {
    /**
     * Reads the footers of a folder's files.
     *
     * @param dateColumn the DATE column whose range is wanted, or null
     */
    public static Footers of(Path folder, String dateColumn, Configuration hadoop) {
        try {
            FileSystem fileSystem = folder.getFileSystem(hadoop);
            Footers all = new Footers(0, 0, 0, null, null, null);
            for (FileStatus file : fileSystem.listStatus(folder)) {
                if (file.getPath().getName().endsWith(".parquet")) {
                    all = all.and(ofFile(file, dateColumn, hadoop));
                }
            }
            return all;
        } catch (FileNotFoundException e) {
            throw UserException.input("the table " + folder.getName() + " is not there: " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Footers ofFile(FileStatus file, String dateColumn, Configuration hadoop) throws IOException {
        ParquetReadOptions options = HadoopReadOptions.builder(hadoop).build(); // else Hadoop's defaults are read again
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromStatus(file, hadoop), options)) {
            ParquetMetadata footer = reader.getFooter();
            LocalDate from = null;
            LocalDate to = null;
            long rows = 0;
            for (BlockMetaData block : footer.getBlocks()) {
                rows += block.getRowCount();
                for (ColumnChunkMetaData column : block.getColumns()) {
                    Statistics<?> values = column.getStatistics();
                    if (column.getPath().toDotString().equals(dateColumn) && values.hasNonNullValue()) {
                        from = earlier(from, LocalDate.ofEpochDay(((Number) values.genericGetMin()).longValue()));
                        to = later(to, LocalDate.ofEpochDay(((Number) values.genericGetMax()).longValue()));
                    }
                }
            }
            return new Footers(
                    rows, 1, file.getLen(), from, to, footer.getFileMetaData().getSchema());
        }
    }

    private Footers and(Footers other) {
        return new Footers(
                rows + other.rows,
                files + other.files,
                bytes + other.bytes,
                earlier(from, other.from),
                later(to, other.to),
                other.schema);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }
}
