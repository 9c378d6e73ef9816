package io.comention.commands;

import io.comention.spark.Progress;
import io.comention.tables.Commit;
import io.comention.tables.Commit.StageUse;
import io.comention.tables.Footers;
import io.comention.tables.Output;
import io.comention.tables.Snapshot;
import io.comention.tables.Stage;
import io.comention.tables.Table;
import io.comention.tables.TableRow;
import io.comention.tables.TableWriter;
import io.comention.tables.Tables;
import io.comention.tables.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A run in its output: makes or reuses stages, writes a snapshot, commits it, and leaves nothing behind if it fails. */
final class Run implements AutoCloseable {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SparkSession spark;
    private final Output output;
    private final Progress progress;
    private final Interruption interruption;
    private final boolean fresh;
    private final String id;
    private final EarlierTables earlier;
    private final List<StageUse> stages = new ArrayList<>();
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final Map<String, String> madeFrom = new ConcurrentHashMap<>();
    private final Set<String> takenOver = ConcurrentHashMap.newKeySet();
    private final Map<String, Double> seconds = new ConcurrentHashMap<>();
    private Stage underWay;
    private boolean committed;
    private boolean keepWork;

    /** What fills a stage's tables. */
    interface StageWriter {
        void write(StageFiles tables);
    }

    /** Writes and reads the tables of a stage that is being made. */
    final class StageFiles {
        private final Stage stage;

        private StageFiles(Stage stage) {
            this.stage = stage;
        }

        void write(Table table, Dataset<Row> rows) {
            TableWriter.write(rows, table, place(table));
        }

        void writeMade(Table table, Dataset<Row> rows) {
            TableWriter.writeMade(rows, place(table));
        }

        void writeMade(Table table, JavaRDD<Row> rows) {
            TableWriter.writeMade(rows, table.schema(), place(table));
        }

        private Path place(Table table) {
            describe(table.name());
            return stage.table(id, table);
        }

        Dataset<Row> read(Table table) {
            return Run.this.read(stage.table(id, table), table);
        }

        /** How many rows a table has that was written. */
        long rows(Table table) {
            return footers(stage.table(id, table)).rows();
        }
    }

    /**
     * Begins a run.
     *
     * @param fresh whether to make every stage and table anew
     */
    Run(SparkSession spark, Output output, Progress progress, Interruption interruption, boolean fresh) {
        this.spark = spark;
        this.output = output;
        this.earlier = fresh
                ? EarlierTables.NONE
                : EarlierTables.of(output, spark.sparkContext().hadoopConfiguration());
        this.progress = progress;
        this.interruption = interruption;
        this.fresh = fresh;
        this.id = ID.format(Instant.now()) + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        output.prepare(id);
    }

    /** Makes a stage, unless an earlier run has. */
    Stage stage(String name, String digest, String doing, long articles, StageWriter writer) {
        Stage stage = output.stage(name, fresh ? digest + "-" + id : digest);
        interruption.check();
        long begun = System.nanoTime();
        boolean reused = stage.isComplete();
        if (!reused) {
            progress.step(doing, articles);
            underWay = stage;
            writer.write(new StageFiles(stage));
            stage.complete(id);
            underWay = null;
        }
        stages.add(new StageUse(name, "stages/" + stage.id(), reused, since(begun)));
        return stage;
    }

    /** A table of a complete stage. */
    Dataset<Row> read(Stage stage, Table table) {
        return read(stage.table(table), table);
    }

    /** How many rows a table of a complete stage has. */
    long rows(Stage stage, Table table) {
        return footers(stage.table(table)).rows();
    }

    private Footers footers(Path folder) {
        return Footers.of(folder, null, spark.sparkContext().hadoopConfiguration());
    }

    /** A table that this run has published. */
    Dataset<Row> read(Table table) {
        return read(output.snapshotTable(id, table.name()), table);
    }

    private Dataset<Row> read(Path folder, Table table) {
        return spark.read().schema(table.schema()).parquet(folder.toString());
    }

    /** Does several things at a time, since few tables alone keep all cores busy. */
    void together(Runnable... things) {
        SideBySide.all(() -> spark.sparkContext().cancelAllJobs(), things);
    }

    /** Writes a table of the snapshot. */
    void publish(Table table, Dataset<Row> rows) {
        publish(table, folder -> TableWriter.write(rows, table, folder));
    }

    /** Writes a table of the snapshot whose rows take some work before they can be written, which is part of its time. */
    void publish(Table table, Supplier<Dataset<Row>> rows) {
        publish(table, folder -> TableWriter.write(rows.get(), table, folder));
    }

    /** Writes a table of the snapshot whose rows one of our functions makes, in its order if it has one. */
    void publishMade(Table table, Dataset<Row> rows) {
        publish(table, folder -> TableWriter.writeMade(rows, folder));
    }

    /**
     * Publishes a table, unless that of an earlier snapshot was made from the same: then its files become this one's.
     *
     * @param digest of all that its rows depend on
     * @param make what publishes it
     */
    void publishOnce(Table table, String digest, Runnable make) {
        madeFrom.put(table.name(), digest);
        Optional<Commit> same = earlier.madeFrom(table, digest);
        if (same.isEmpty() || !takeOver(same.get(), table)) {
            make.run();
        }
    }

    private boolean takeOver(Commit commit, Table table) {
        long begun = begin("taking over " + table.name(), table.name());
        if (!output.takeOver(commit, table, id)) {
            return false;
        }
        wrote(table, output.snapshotTable(id, table.name()), begun);
        if (!counts.get(table.name()).equals(commit.counts().get(table.name()))) {
            throw new IllegalStateException("files of " + table.name() + " were removed while they were taken over");
        }
        takenOver.add(table.name());
        return true;
    }

    private void publish(Table table, Consumer<Path> write) {
        long begun = begin("writing " + table.name(), table.name());
        Path folder = output.snapshotTable(id, table.name());
        write.accept(folder);
        wrote(table, folder, begun);
    }

    private void wrote(Table table, Path folder, long begun) {
        seconds.put(table.name(), since(begun));
        counts.put(table.name(), footers(folder).rows());
    }

    /** Writes rows that several tables are made from into the scratch folder, and reads them from there. */
    Dataset<Row> keep(String name, Dataset<Row> rows) {
        return keep(name, rows, folder -> rows.write().parquet(folder.toString()));
    }

    /** As {@link #keep(String, Dataset)}, of rows that one of our functions makes. */
    Dataset<Row> keepMade(String name, Dataset<Row> rows) {
        return keep(name, rows, folder -> TableWriter.writeMade(rows, folder));
    }

    /** How many rows were kept by this name. */
    long keptRows(String name) {
        return footers(new Path(output.work(id), name)).rows();
    }

    private Dataset<Row> keep(String name, Dataset<Row> rows, Consumer<Path> write) {
        long begun = begin("counting", name);
        Path folder = new Path(output.work(id), name);
        write.accept(folder);
        seconds.put(name, since(begun));
        return spark.read().schema(rows.schema()).parquet(folder.toString());
    }

    /**
     * Writes several tables in one pass over what they are made from: those that are published, and the first one, which
     * goes into the scratch folder and is read from there.
     *
     * @param pass what to call it among the steps of a run
     * @param rows of each table in its order; to plan them may take Spark some jobs
     */
    Dataset<Row> publishInOnePass(String pass, List<Table> tables, Supplier<JavaRDD<TableRow>> rows) {
        long begun = begin("writing " + pass, pass);
        Table kept = tables.get(0);
        List<Path> folders = new ArrayList<>(List.of(new Path(output.work(id), kept.name())));
        for (Table table : tables.subList(1, tables.size())) {
            folders.add(output.snapshotTable(id, table.name()));
        }
        TableWriter.writeMade(rows.get(), tables, folders);
        seconds.put(pass, since(begun));
        for (int i = 1; i < tables.size(); i++) {
            counts.put(tables.get(i).name(), footers(folders.get(i)).rows());
        }
        return read(folders.get(0), kept);
    }

    private long begin(String step, String table) {
        interruption.check();
        progress.step(step, 0);
        describe(table);
        return System.nanoTime();
    }

    /** What Spark's pages and event logs say that this thread's jobs are for. */
    private void describe(String table) {
        spark.sparkContext().setJobDescription(table);
    }

    private static double since(long nanos) {
        return Math.round((System.nanoTime() - nanos) / 1e6) / 1e3;
    }

    /** Leaves a table in the scratch folder, for somebody to read after the run has failed. */
    Path leave(Table table, Dataset<Row> rows) {
        Path folder = new Path(output.work(id), table.name());
        TableWriter.write(rows, table, folder);
        keepWork = true;
        return folder;
    }

    /** How many rows a published table has. */
    long count(Table table) {
        return counts.get(table.name());
    }

    /** The tables that are those of an earlier snapshot. */
    List<String> takenOver() {
        return takenOver.stream().sorted().toList();
    }

    /** How the stages went. */
    List<StageUse> stages() {
        return stages;
    }

    /** Writes a text beside the tables of the snapshot. */
    void publish(String fileName, String text) {
        output.writeBeside(id, fileName, text);
    }

    /** The folder of the snapshot as a program that knows no Hadoop opens it. */
    String snapshotFolder() {
        return output.snapshotFolder(id);
    }

    /** The finished snapshot, as it will be committed. */
    Snapshot snapshot(Map<String, Object> job, Map<String, Object> notes) {
        Commit commit = new Commit(
                id,
                Output.snapshotOf(id),
                Version.all(),
                job,
                stages,
                inOrder(counts),
                inOrder(madeFrom),
                takenOver(),
                inOrder(seconds),
                notes);
        return new Snapshot(
                output.name(),
                output.snapshot(commit),
                commit,
                spark.sparkContext().hadoopConfiguration());
    }

    /** The commit point: from here on the snapshot is the newest. */
    void commit(Commit commit) {
        interruption.check();
        output.commit(commit);
        committed = true;
        output.linkLatest();
    }

    /** In the order of the tables, then of the names. */
    private static <T> Map<String, T> inOrder(Map<String, T> byTable) {
        Map<String, T> ordered = new LinkedHashMap<>();
        for (Table table : Tables.PUBLISHED) {
            if (byTable.containsKey(table.name())) {
                ordered.put(table.name(), byTable.get(table.name()));
            }
        }
        new TreeMap<>(byTable).forEach(ordered::putIfAbsent);
        return ordered;
    }

    @Override
    public void close() {
        if (underWay != null) {
            underWay.abandon(id);
        }
        output.end(id, committed, keepWork);
    }
}
