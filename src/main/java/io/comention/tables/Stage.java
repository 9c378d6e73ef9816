package io.comention.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;

/**
 * A stage's folder: named by the digest of what it was made from; complete once its marker exists, which names the
 * attempt that made it.
 */
public final class Stage {
    private static final String DONE = "done.json";

    private final OutputFiles files;
    private final String id;

    Stage(OutputFiles files, String id) {
        this.files = files;
        this.id = id;
    }

    /** Its name below {@code stages}. */
    public String id() {
        return id;
    }

    /** What names the rows of the complete stage: the attempt that made it besides what it was made from. */
    public String identity() {
        return id + "/" + attempt();
    }

    private String attempt() {
        return files.readJson(marker(), Done.class).attempt();
    }

    /** The folder of a table of the complete stage. */
    public Path table(Table table) {
        return new Path(folder(), attempt() + "/" + table.name());
    }

    /** The folder into which an attempt writes a table. */
    public Path table(String run, Table table) {
        return new Path(folder(), run + "/" + table.name());
    }

    /** Whether an attempt has finished it. */
    public boolean isComplete() {
        return files.exists(marker());
    }

    /** Says that an attempt has finished it; another that was as fast keeps its place. */
    public void complete(String run) {
        try {
            if (!files.createJson(marker(), new Done(run))) {
                files.delete(new Path(folder(), run));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the stage " + id + " cannot be marked complete", e);
        }
    }

    /** Removes what an attempt that failed has left. */
    public void abandon(String run) {
        files.delete(new Path(folder(), run));
        files.deleteIfEmpty(folder());
    }

    private Path folder() {
        return files.path("stages/" + id);
    }

    private Path marker() {
        return new Path(folder(), DONE);
    }

    /** The attempt whose folder holds the stage's tables. */
    private record Done(@JsonProperty("attempt") String attempt) {}
}
