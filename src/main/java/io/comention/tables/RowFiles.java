package io.comention.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.util.AutoCloseables;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes rows as our own functions make them: each task a file per table, whose name it reports, as with {@link
 * DirectCommitProtocol}.
 */
final class RowFiles implements Function2<Integer, Iterator<TableRow>, Iterator<RowFiles.Written>> {
    private static final String FIRST = "part-00000-0-000";

    private final List<Target> targets;
    private final SerializableConfiguration hadoop;

    /** A file of one of the tables. */
    record Written(int table, String file) implements Serializable {}

    /** Where the rows of a table go. */
    private record Target(StructType schema, String folder) implements Serializable {
        Path path() {
            return new Path(folder);
        }
    }

    private RowFiles(List<StructType> schemas, List<Path> folders, Configuration hadoop) {
        this.targets = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            targets.add(new Target(schemas.get(i), folders.get(i).toString()));
        }
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    /**
     * Writes rows into a new folder.
     *
     * @param schema of each of them
     */
    static void write(JavaRDD<Row> rows, StructType schema, Path folder) {
        new RowFiles(List.of(schema), List.of(folder), rows.context().hadoopConfiguration())
                .write(rows.map(row -> new TableRow(0, row)));
    }

    /** Writes the rows of several tables in one pass, into a new folder each. */
    static void write(JavaRDD<TableRow> rows, List<Table> tables, List<Path> folders) {
        new RowFiles(
                        tables.stream().map(Table::schema).toList(),
                        folders,
                        rows.context().hadoopConfiguration())
                .write(rows);
    }

    private void write(JavaRDD<TableRow> rows) {
        try {
            for (Target target : targets) {
                if (!fileSystem(target.path(), hadoop.value()).mkdirs(target.path())) {
                    throw new IOException("the folder " + target.folder() + " cannot be made");
                }
            }
            List<Written> written = rows.mapPartitionsWithIndex(this, true).collect();
            if (written.isEmpty()) {
                written = write(FIRST, true, List.<TableRow>of().iterator());
            }
            keep(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(List<Written> written) throws IOException {
        for (int i = 0; i < targets.size(); i++) {
            int table = i;
            List<String> names = written.stream()
                    .filter(one -> one.table() == table)
                    .map(Written::file)
                    .toList();
            Path folder = targets.get(i).path();
            DirectCommitProtocol.keep(names, folder, fileSystem(folder, hadoop.value()));
        }
    }

    /**
     * Writes rows that the driver holds into a new folder, as one file.
     *
     * @param schema of each of them
     */
    static void write(List<Row> rows, StructType schema, Path folder, Configuration hadoop) {
        RowFiles files = new RowFiles(List.of(schema), List.of(folder), hadoop);
        try {
            files.keep(files.write(
                    FIRST, true, rows.stream().map(row -> new TableRow(0, row)).iterator()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first task writes a file of every table in any case, since a table without files has no schema. */
    @Override
    public Iterator<Written> call(Integer part, Iterator<TableRow> rows) throws IOException {
        long attempt = TaskContext.get().taskAttemptId();
        return write(String.format(Locale.ROOT, "part-%05d-%d-000", part, attempt), part == 0, rows)
                .iterator();
    }

    private List<Written> write(String part, boolean evenIfEmpty, Iterator<TableRow> rows) throws IOException {
        OpenFiles files = new OpenFiles(part + ".zstd.parquet");
        long written = 0;
        try (files) {
            for (int table = 0; evenIfEmpty && table < targets.size(); table++) {
                files.of(table);
            }
            while (rows.hasNext()) {
                TableRow row = rows.next();
                files.of(row.table()).write(row.row());
                written++;
            }
        } catch (Throwable e) { // a killed task, too, must not leave files that look whole
            files.delete(e);
            throw e;
        }
        if (TaskContext.get() != null) {
            TaskContext.get().taskMetrics().outputMetrics().setRecordsWritten(written);
        }
        return files.written();
    }

    /** The files of one task, begun as rows for them come. */
    private final class OpenFiles implements Closeable {
        private final String name;
        private final List<Written> begun = new ArrayList<>();
        private final List<RowFile> files = new ArrayList<>(Collections.nCopies(targets.size(), null));

        OpenFiles(String name) {
            this.name = name;
        }

        RowFile of(int table) throws IOException {
            RowFile file = files.get(table);
            if (file == null) {
                Written named = new Written(table, name);
                begun.add(named);
                file = new RowFile(path(named), targets.get(table).schema(), hadoop.value());
                files.set(table, file);
            }
            return file;
        }

        List<Written> written() {
            return begun;
        }

        /** Closes all of them, even where one cannot be: an open one would keep its memory. */
        @Override
        public void close() {
            AutoCloseables.uncheckedClose(
                    files.stream().filter(Objects::nonNull).toList());
        }

        /** Deletes all of them after a failure, to which it adds what it fails with itself. */
        void delete(Throwable failure) {
            for (Written file : begun) {
                try {
                    Path path = path(file);
                    path.getFileSystem(hadoop.value()).delete(path, false);
                } catch (IOException e) {
                    failure.addSuppressed(e);
                }
            }
        }

        private Path path(Written file) {
            return new Path(targets.get(file.table()).path(), file.file());
        }
    }

    /** The file system itself, since one with checksums hides the files that it keeps them in. */
    static FileSystem fileSystem(Path folder, Configuration hadoop) throws IOException {
        FileSystem fileSystem = folder.getFileSystem(hadoop);
        return fileSystem instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : fileSystem;
    }
}
