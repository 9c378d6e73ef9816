package io.comention.commands;

import io.comention.job.UserException;
import io.comention.spark.Sessions;
import io.comention.tables.Commit;
import io.comention.tables.GroupReader;
import io.comention.tables.Output;
import io.comention.tables.Table;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;

/** A table of the last snapshot of an output folder, read row by row without Spark. */
public final class StoredTable {
    private final String outputPath;
    private final Table table;
    private final Configuration hadoop;
    private final Output output;
    private final Commit commit;

    /** Throws a {@link UserException} where the folder holds no finished run. */
    public StoredTable(String outputPath, Table table) {
        this.outputPath = outputPath;
        this.table = table;
        this.hadoop = Sessions.hadoop();
        this.output = Output.at(outputPath, hadoop);
        this.commit = output.latest();
    }

    /** The run whose table it is. */
    public Commit commit() {
        return commit;
    }

    /**
     * Reads the rows, file by file, until somebody has seen enough.
     *
     * @param columns what to read of them
     * @param goesOn sees each row and says whether it wants another
     * @throws UserException where the snapshot lacks the table
     */
    public void read(Set<String> columns, FilterCompat.Filter filter, Predicate<Group> goesOn) {
        try {
            Path folder = output.table(commit, table.name());
            FileStatus[] files = folder.getFileSystem(hadoop).listStatus(folder);
            Arrays.sort(files);
            for (FileStatus file : files) {
                if (file.getPath().getName().endsWith(".parquet") && !goesOn(file, columns, filter, goesOn)) {
                    return;
                }
            }
        } catch (FileNotFoundException e) {
            throw UserException.input("'" + outputPath + "' lacks the table " + table.name() + " of its last run", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean goesOn(FileStatus file, Set<String> columns, FilterCompat.Filter filter, Predicate<Group> goesOn)
            throws IOException {
        Configuration projected = new Configuration(hadoop);
        projected.set(ReadSupport.PARQUET_READ_SCHEMA, schema(file, columns).toString());
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

    /** The columns as the file has them. */
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

    /** A text of a row; empty where there is none. */
    public static String text(Group row, String column) {
        return row.getFieldRepetitionCount(column) == 0 ? "" : row.getString(column, 0);
    }
}
