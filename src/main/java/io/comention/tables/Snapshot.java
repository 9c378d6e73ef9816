package io.comention.tables;

import io.comention.job.UserException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/** The tables of one run, read row by row without Spark. */
public final class Snapshot {
    private final String outputPath;
    private final Path folder;
    private final Commit commit;
    private final Configuration hadoop;

    /**
     * A snapshot that need not be committed yet.
     *
     * @param outputPath what to call the output in messages
     * @param folder where the tables are
     * @param commit what its commit file says, or will say
     */
    public Snapshot(String outputPath, Path folder, Commit commit, Configuration hadoop) {
        this.outputPath = outputPath;
        this.folder = folder;
        this.commit = commit;
        this.hadoop = hadoop;
    }

    /** The last snapshot of an output folder; throws a {@link UserException} where it holds no finished run. */
    public static Snapshot latest(String outputPath, Configuration hadoop) {
        Output output = Output.at(outputPath, hadoop);
        Commit commit = output.latest();
        return new Snapshot(outputPath, output.snapshot(commit), commit, hadoop);
    }

    /** What the run says of itself. */
    public Commit commit() {
        return commit;
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /**
     * Reads the rows of a table, file by file, until somebody has seen enough.
     *
     * @param columns what to read of them
     * @param goesOn sees each row and says whether it wants another
     * @throws UserException where the snapshot lacks the table
     */
    public void read(Table table, Set<String> columns, FilterCompat.Filter filter, Predicate<Group> goesOn) {
        try {
            Path files = new Path(folder, table.name());
            FileStatus[] parts = files.getFileSystem(hadoop).listStatus(files);
            Arrays.sort(parts);
            Configuration projected = null;
            for (FileStatus file : parts) {
                if (file.getPath().getName().endsWith(".parquet")) {
                    if (projected == null) {
                        projected = new Configuration(hadoop);
                        projected.set(
                                ReadSupport.PARQUET_READ_SCHEMA,
                                schema(file, columns).toString());
                    }
                    if (!goesOn(file, projected, filter, goesOn)) {
                        return;
                    }
                }
            }
        } catch (FileNotFoundException e) {
            throw UserException.input("'" + outputPath + "' lacks the table " + table.name() + " of its last run", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean goesOn(
            FileStatus file, Configuration projected, FilterCompat.Filter filter, Predicate<Group> goesOn)
            throws IOException {
        try (ParquetReader<Group> reader = new GroupReader(HadoopInputFile.fromStatus(file, projected))
                .withConf(projected)
                .withFilter(filter)
                .build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                if (!goesOn.test(row)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The columns as a file of the table has them; all of its files have the same. */
    private MessageType schema(FileStatus file, Set<String> columns) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromStatus(file, hadoop))) {
            MessageType whole = reader.getFileMetaData().getSchema();
            return new MessageType(
                    whole.getName(),
                    whole.getFields().stream()
                            .filter(field -> columns.contains(field.getName()))
                            .toList());
        }
    }

    /** Rows whose column has the text. */
    public static FilterPredicate is(String column, String text) {
        return FilterApi.eq(FilterApi.binaryColumn(column), Binary.fromString(text));
    }

    /** A text of a row; empty where there is none. */
    public static String text(Group row, String column) {
        return row.getFieldRepetitionCount(column) == 0 ? "" : row.getString(column, 0);
    }

    /** A day of a row. */
    public static LocalDate date(Group row, String column) {
        return LocalDate.ofEpochDay(row.getInteger(column, 0));
    }

    /** A measure of a row; null where it is undefined. */
    public static Double measure(Group row, String column) {
        return row.getFieldRepetitionCount(column) == 0 ? null : (Double) row.getDouble(column, 0);
    }
}
