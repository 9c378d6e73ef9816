package io.comention.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.comention.job.UserException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern PRUNABLE =
            Pattern.compile("[0-9]{8}-[0-9]{6}-[0-9a-f]{8}|(articles|annotations|counts)-[0-9a-f]{32}(-.*)?");

    private static final Pattern COMMIT = Pattern.compile("[0-9]{6,}\\.json");
    private static final String STAGE_DONE = "done.json";
    private static final String RUNNING = "running";
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final String name;
    private final Path root;
    private final FileSystem fileSystem;
    private final Configuration hadoop;

    private Output(String name, Path root, FileSystem fileSystem, Configuration hadoop) {
        this.name = name;
        this.root = root;
        this.fileSystem = fileSystem;
        this.hadoop = hadoop;
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
            Output output = new Output(path, fileSystem.makeQualified(given), fileSystem, hadoop);
            output.refuseOthers();
            return output;
        } catch (IOException | IllegalArgumentException e) {
            throw UserException.usage("output: '" + path + "' cannot be used: " + e.getMessage(), e);
        }
    }

    private void refuseOthers() throws IOException {
        List<FileStatus> children = list(root);
        if (children.isEmpty()
                && fileSystem.exists(root)
                && !fileSystem.getFileStatus(root).isDirectory()) {
            throw UserException.usage("output: '" + name + "' is a file; name a folder");
        }
        boolean ours = !commitFiles().isEmpty();
        for (FileStatus child : children) {
            String childName = child.getPath().getName();
            if (!ours && !OURS.contains(childName) && !childName.startsWith(".")) {
                throw UserException.usage("output: the folder '" + name + "' holds '" + childName
                        + "', which no run of comention wrote; name an empty or new folder");
            }
        }
    }

    /** Makes a run's scratch folder, which also shows that the output can be written to. */
    public void prepare(String run) {
        try {
            fileSystem.mkdirs(work(run));
            fileSystem.create(new Path(work(run), RUNNING), false).close();
        } catch (IOException e) {
            throw UserException.usage("output: '" + name + "' cannot be written to: " + e.getMessage(), e);
        }
    }

    /** The path as the user gave it. */
    public String name() {
        return name;
    }

    // Commits and snapshots

    /** The complete snapshots, oldest first. */
    public List<Commit> commits() {
        return commitFiles().stream().map(file -> readJson(file, Commit.class)).toList();
    }

    /**
     * The newest complete snapshot.
     *
     * @throws UserException where there is none
     */
    public Commit latest() {
        List<Path> files = commitFiles();
        if (files.isEmpty()) {
            throw UserException.input("'" + name + "' holds no finished run; is it the output folder of a job?");
        }
        return readJson(files.get(files.size() - 1), Commit.class);
    }

    private List<Path> commitFiles() {
        return list(new Path(root, "commits")).stream()
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
        return new Path(new Path(root, commit.snapshot()), table);
    }

    /** The folder of a snapshot. */
    public Path snapshot(Commit commit) {
        return new Path(root, commit.snapshot());
    }

    /** Where a run's snapshot is kept, below the output. */
    public static String snapshotOf(String run) {
        return "snapshots/" + run;
    }

    /** The folder of a table that a run publishes. */
    public Path snapshotTable(String run, String table) {
        return new Path(root, snapshotOf(run) + "/" + table);
    }

    /** Makes a snapshot the newest: the commit point. */
    public void commit(Commit commit) {
        try {
            List<Path> files = commitFiles();
            long number = files.isEmpty() ? 1 : 1 + commitNumber(files.get(files.size() - 1));
            String content = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(commit) + "\n";
            Path folder = new Path(root, "commits");
            while (!ExclusiveFile.create(
                    new Path(folder, String.format(Locale.ROOT, "%06d.json", number)), content, hadoop)) {
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the commit cannot be written", e);
        }
    }

    /** Points {@code latest} to the newest snapshot, where the file system has symbolic links. */
    public void linkLatest() {
        if (!isLocal()) {
            return;
        }
        String snapshot = latest().snapshot();
        java.nio.file.Path folder = java.nio.file.Path.of(root.toUri().getPath());
        java.nio.file.Path fresh = folder.resolve("work/.latest-" + java.util.UUID.randomUUID());
        try {
            Files.createSymbolicLink(fresh, java.nio.file.Path.of(snapshot));
            Files.move(fresh, folder.resolve("latest"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UnsupportedOperationException e) {
            delete(new Path(fresh.toUri())); // no link here: the highest commit names the snapshot
        }
    }

    private boolean isLocal() {
        return "file".equals(fileSystem.getUri().getScheme());
    }

    // Stages

    /**
     * A stage's folder: named by the digest of what it was made from; complete once its marker exists, which names the
     * attempt that made it.
     */
    public final class Stage {
        private final String id;

        private Stage(String id) {
            this.id = id;
        }

        /** Its name below {@code stages}. */
        public String id() {
            return id;
        }

        /** The folder of a table of the complete stage. */
        public Path table(Table table) {
            return new Path(folder(), readJson(marker(), Done.class).attempt() + "/" + table.name());
        }

        /** The folder into which an attempt writes a table. */
        public Path table(String run, Table table) {
            return new Path(folder(), run + "/" + table.name());
        }

        /** Whether an attempt has finished it. */
        public boolean isComplete() {
            try {
                return fileSystem.exists(marker());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Says that an attempt has finished it; another that was as fast keeps its place. */
        public void complete(String run) {
            try {
                if (!ExclusiveFile.create(marker(), JSON.writeValueAsString(new Done(run)) + "\n", hadoop)) {
                    delete(new Path(folder(), run));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the stage " + id + " cannot be marked complete", e);
            }
        }

        /** Removes what an attempt that failed has left. */
        public void abandon(String run) {
            delete(new Path(folder(), run));
            deleteIfEmpty(folder());
        }

        private Path folder() {
            return new Path(root, "stages/" + id);
        }

        private Path marker() {
            return new Path(folder(), STAGE_DONE);
        }
    }

    /** The attempt whose folder holds a stage's tables. */
    private record Done(
            @com.fasterxml.jackson.annotation.JsonProperty("attempt")
            String attempt) {}

    /**
     * The stage of a name and digest.
     *
     * @param digest of everything that its rows depend on
     */
    public Stage stage(String stage, String digest) {
        return new Stage(stage + "-" + digest);
    }

    /**
     * Ends a run: removes its snapshot if it was not committed, and its scratch folder.
     *
     * @param keepWork whether what it left in its scratch folder is for somebody to read
     */
    public void end(String run, boolean committed, boolean keepWork) {
        if (!committed) {
            delete(new Path(root, snapshotOf(run)));
        }
        delete(keepWork ? new Path(work(run), RUNNING) : work(run));
        deleteIfEmpty(new Path(root, "snapshots"));
        deleteIfEmpty(new Path(root, "work"));
    }

    /** Another run may fill the folder at this moment, so it is never removed with what is in it. */
    private void deleteIfEmpty(Path folder) {
        try {
            if (list(folder).isEmpty()) {
                fileSystem.delete(folder, false);
            }
        } catch (IOException e) {
            return; // it is not empty any more
        }
    }

    /** A run's scratch folder. */
    public Path work(String run) {
        return new Path(root, "work/" + run);
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
        for (FileStatus run : list(new Path(root, "work"))) {
            if (isUnderWay(run.getPath())) {
                throw UserException.usage("the run " + run.getPath().getName() + " is under way in '" + name
                        + "'; wait for it, or remove " + run.getPath() + " if it has died");
            }
        }
        List<String> removed = new ArrayList<>();
        List<Path> files = commitFiles();
        List<Path> older = files.subList(0, Math.max(0, files.size() - keep));
        List<Path> newer = files.subList(older.size(), files.size());
        Set<String> snapshots = new HashSet<>();
        Set<String> stages = new HashSet<>();
        for (Path file : newer) {
            Commit commit = readJson(file, Commit.class);
            snapshots.add(new Path(commit.snapshot()).getName());
            commit.stages().forEach(stage -> stages.add(new Path(stage.folder()).getName()));
        }
        older.forEach(this::delete); // first what names a snapshot, then the snapshot
        removed.addAll(removeOthers("snapshots", snapshots));
        removed.addAll(removeOthers("stages", stages));
        removed.addAll(removeOthers("work", Set.of()));
        return removed;
    }

    private boolean isUnderWay(Path work) {
        try {
            return fileSystem.exists(new Path(work, RUNNING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> removeOthers(String folder, Set<String> stay) {
        List<String> removed = new ArrayList<>();
        for (FileStatus child : list(new Path(root, folder))) {
            String childName = child.getPath().getName();
            if (!stay.contains(childName) && PRUNABLE.matcher(childName).matches()) {
                delete(child.getPath());
                removed.add(folder + "/" + childName);
            }
        }
        removed.sort(Comparator.naturalOrder());
        return removed;
    }

    // Files

    private List<FileStatus> list(Path folder) {
        try {
            return fileSystem.exists(folder) && fileSystem.getFileStatus(folder).isDirectory()
                    ? List.of(fileSystem.listStatus(folder))
                    : List.of();
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw UserException.usage("output: '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private void delete(Path path) {
        try {
            fileSystem.delete(path, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T readJson(Path file, Class<T> type) {
        try (InputStream in = fileSystem.open(file)) {
            return JSON.readValue(in.readAllBytes(), type);
        } catch (JsonProcessingException e) {
            throw UserException.input(file + " is damaged: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw UserException.input(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
