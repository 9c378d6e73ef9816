package io.comention.tables;

import io.comention.job.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of a job's results, on any file system: stages that later runs reuse, snapshots that people read, and the
 * commits that say which snapshots are complete.
 *
 * <p>Nothing that somebody may be reading is ever written to. A snapshot counts from the moment in which its commit
 * file exists.
 */
public final class Output {
    private static final Set<String> OURS = Set.of("commits", "snapshots", "stages", "work", "latest");
    /** What runs and stages are called: nothing else is ever pruned. */
    private static final Pattern PRUNABLE = Pattern.compile(
            "[0-9]{8}-[0-9]{6}-[0-9a-f]{8}|(articles|annotations|stories|terms|counts)-[0-9a-f]{32}(-.*)?");

    private static final Pattern COMMIT = Pattern.compile("[0-9]{6,}\\.json");
    private static final String RUNNING = "running";

    private final OutputFiles files;

    private Output(OutputFiles files) {
        this.files = files;
    }

    /**
     * The output at a path, which need not exist yet.
     *
     * @throws UserException where there is something else
     */
    public static Output at(String path, Configuration hadoop) {
        try {
            Path given = new Path(path);
            FileSystem fileSystem = given.getFileSystem(hadoop);
            Output output = new Output(new OutputFiles(path, fileSystem.makeQualified(given), fileSystem, hadoop));
            output.refuseOthers();
            return output;
        } catch (IOException | IllegalArgumentException e) {
            throw UserException.usage("output: '" + path + "' cannot be used: " + e.getMessage(), e);
        }
    }

    private void refuseOthers() throws IOException {
        List<FileStatus> children = files.list(files.root());
        if (children.isEmpty()
                && files.fileSystem().exists(files.root())
                && !files.fileSystem().getFileStatus(files.root()).isDirectory()) {
            throw UserException.usage("output: '" + files.name() + "' is a file; name a folder");
        }
        boolean ours = !commitFiles().isEmpty();
        for (FileStatus child : children) {
            String childName = child.getPath().getName();
            if (!ours && !OURS.contains(childName) && !childName.startsWith(".")) {
                throw UserException.usage("output: the folder '" + files.name() + "' holds '" + childName
                        + "', which no run of comention wrote; name an empty or new folder");
            }
        }
    }

    /** Makes a run's scratch folder, which also shows that the output can be written to. */
    public void prepare(String run) {
        try {
            files.fileSystem().mkdirs(work(run));
            files.fileSystem().create(new Path(work(run), RUNNING), false).close();
        } catch (IOException e) {
            throw UserException.usage("output: '" + files.name() + "' cannot be written to: " + e.getMessage(), e);
        }
    }

    /** The path as the user gave it. */
    public String name() {
        return files.name();
    }

    // Commits and snapshots

    /** The complete snapshots, oldest first. */
    public List<Commit> commits() {
        return commitFiles().stream()
                .map(file -> files.readJson(file, Commit.class))
                .toList();
    }

    /**
     * The newest complete snapshot.
     *
     * @throws UserException where there is none
     */
    public Commit latest() {
        List<Path> commits = commitFiles();
        if (commits.isEmpty()) {
            throw UserException.input(
                    "'" + files.name() + "' holds no finished run; is it the output folder of a job?");
        }
        return files.readJson(commits.get(commits.size() - 1), Commit.class);
    }

    /** The complete snapshots whose commits can be read, newest first: the others are none to take tables from. */
    public List<Commit> readable() {
        List<Commit> readable =
                commitFiles().stream().flatMap(file -> readable(file).stream()).collect(Collectors.toList());
        Collections.reverse(readable);
        return readable;
    }

    private Optional<Commit> readable(Path commit) {
        try {
            return Optional.of(files.readJson(commit, Commit.class));
        } catch (UserException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes the files of an earlier snapshot's table those of a run's too, without a copy.
     *
     * @return false where the file system knows no links to files, and nothing was done
     */
    public boolean takeOver(Commit earlier, Table table, String run) {
        Path folder = snapshotTable(run, table.name());
        try {
            files.fileSystem().mkdirs(folder);
            for (FileStatus file : files.list(table(earlier, table.name()))) {
                if (!files.link(file.getPath(), new Path(folder, file.getPath().getName()))) {
                    files.delete(folder);
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + table.name() + " cannot be taken over", e);
        }
    }

    private List<Path> commitFiles() {
        return files.list(files.path("commits")).stream()
                .map(FileStatus::getPath)
                .filter(path -> COMMIT.matcher(path.getName()).matches())
                .sorted(Comparator.comparingLong(Output::commitNumber))
                .toList();
    }

    private static long commitNumber(Path file) {
        return Long.parseLong(file.getName().replace(".json", ""));
    }

    /** The folder of a snapshot's table. */
    public Path table(Commit commit, String table) {
        return new Path(files.path(commit.snapshot()), table);
    }

    /** The folder of a snapshot. */
    public Path snapshot(Commit commit) {
        return files.path(commit.snapshot());
    }

    /** Where a run's snapshot is kept, below the output. */
    public static String snapshotOf(String run) {
        return "snapshots/" + run;
    }

    /** The folder of a table that a run publishes. */
    public Path snapshotTable(String run, String table) {
        return files.path(snapshotOf(run) + "/" + table);
    }

    /**
     * Writes a text beside the tables of a snapshot that is not committed yet; table folders hold Parquet files only.
     *
     * @param fileName what to call it in the snapshot's folder
     */
    public void writeBeside(String run, String fileName, String text) {
        try {
            Path file = files.path(snapshotOf(run) + "/" + fileName);
            if (!ExclusiveFile.create(file, text, files.hadoop())) {
                throw new IllegalStateException(file + " is there already");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(fileName + " cannot be written", e);
        }
    }

    /** The folder of a run's snapshot as a program that knows no Hadoop opens it. */
    public String snapshotFolder(String run) {
        Path folder = files.path(snapshotOf(run));
        return files.isLocal() ? folder.toUri().getPath() : folder.toString().replaceFirst("^s3a:", "s3:");
    }

    /** Makes a snapshot the newest: the commit point. */
    public void commit(Commit commit) {
        try {
            List<Path> commits = commitFiles();
            long number = commits.isEmpty() ? 1 : 1 + commitNumber(commits.get(commits.size() - 1));
            while (!files.createJson(files.path(String.format(Locale.ROOT, "commits/%06d.json", number)), commit)) {
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the commit cannot be written", e);
        }
    }

    /** Points {@code latest} to the newest snapshot, where the file system has symbolic links. */
    public void linkLatest() {
        if (!files.isLocal()) {
            return;
        }
        String snapshot = latest().snapshot();
        java.nio.file.Path folder = java.nio.file.Path.of(files.root().toUri().getPath());
        java.nio.file.Path fresh = folder.resolve("work/.latest-" + java.util.UUID.randomUUID());
        try {
            Files.createSymbolicLink(fresh, java.nio.file.Path.of(snapshot));
            Files.move(fresh, folder.resolve("latest"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UnsupportedOperationException e) {
            files.delete(new Path(fresh.toUri())); // no link here: the highest commit names the snapshot
        }
    }

    /**
     * The stage of a name and digest.
     *
     * @param digest of everything that its rows depend on
     */
    public Stage stage(String stage, String digest) {
        return new Stage(files, stage + "-" + digest);
    }

    /**
     * Ends a run: removes its snapshot if it was not committed, and its scratch folder.
     *
     * @param keepWork whether what it left in its scratch folder is for somebody to read
     */
    public void end(String run, boolean committed, boolean keepWork) {
        if (!committed) {
            files.delete(files.path(snapshotOf(run)));
        }
        files.delete(keepWork ? new Path(work(run), RUNNING) : work(run));
        files.deleteIfEmpty(files.path("snapshots"));
        files.deleteIfEmpty(files.path("work"));
    }

    /** A run's scratch folder. */
    public Path work(String run) {
        return files.path("work/" + run);
    }

    // Pruning

    /**
     * Removes older snapshots, and stages that none of the others came from.
     *
     * @param keep how many snapshots stay, at least 1
     * @return the folders removed, below the output
     * @throws UserException while a run is under way
     */
    public List<String> prune(int keep) {
        for (FileStatus run : files.list(files.path("work"))) {
            if (files.exists(new Path(run.getPath(), RUNNING))) {
                throw UserException.usage("the run " + run.getPath().getName() + " is under way in '" + files.name()
                        + "'; wait for it, or remove " + run.getPath() + " if it has died");
            }
        }
        List<String> removed = new ArrayList<>();
        List<Path> commits = commitFiles();
        List<Path> older = commits.subList(0, Math.max(0, commits.size() - keep));
        List<Path> newer = commits.subList(older.size(), commits.size());
        Set<String> snapshots = new HashSet<>();
        Set<String> stages = new HashSet<>();
        for (Path file : newer) {
            Commit commit = files.readJson(file, Commit.class);
            snapshots.add(new Path(commit.snapshot()).getName());
            commit.stages().forEach(stage -> stages.add(new Path(stage.folder()).getName()));
        }
        older.forEach(files::delete); // first what names a snapshot, then the snapshot
        removed.addAll(removeOthers("snapshots", snapshots));
        removed.addAll(removeOthers("stages", stages));
        removed.addAll(removeOthers("work", Set.of()));
        return removed;
    }

    private List<String> removeOthers(String folder, Set<String> stay) {
        List<String> removed = new ArrayList<>();
        for (FileStatus child : files.list(files.path(folder))) {
            String childName = child.getPath().getName();
            if (!stay.contains(childName) && PRUNABLE.matcher(childName).matches()) {
                files.delete(child.getPath());
                removed.add(folder + "/" + childName);
            }
        }
        removed.sort(Comparator.naturalOrder());
        return removed;
    }
}
