package io.comention.tables;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.spark.internal.io.FileCommitProtocol;
import org.apache.spark.internal.io.FileNameSpec;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Lets tasks write their files where they stay.
 *
 * <p>Spark's own protocol writes to a temporary folder and renames, which on an object store copies every byte. Our
 * folders are new and nobody reads them before the commit file names them, so that a file of a failed attempt does no
 * harm: it is removed with the attempt, or when the table is done, since no task reported it. So are the checksum files
 * of Hadoop's local file system, which readers other than Spark would take for part of the table.
 */
public final class DirectCommitProtocol extends FileCommitProtocol implements Serializable {
    private final String folder;
    private transient List<String> written;

    /** As Spark makes it: by name, once per table written. */
    public DirectCommitProtocol(String jobId, String folder) {
        this.folder = folder;
    }

    @Override
    public void setupJob(JobContext job) {
        try {
            fileSystem(job).mkdirs(new Path(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void commitJob(JobContext job, Seq<TaskCommitMessage> tasks) {
        Set<String> reported = new HashSet<>();
        for (TaskCommitMessage task : CollectionConverters.asJava(tasks)) {
            reported.addAll(((Files) task.obj()).paths());
        }
        try {
            keep(reported, new Path(folder), fileSystem(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes from a table's folder what no task has reported; throws where something that was reported is not there. */
    static void keep(Collection<String> reported, Path folder, FileSystem fileSystem) throws IOException {
        Set<String> missing = new HashSet<>(reported);
        for (FileStatus file : fileSystem.listStatus(folder)) {
            if (!missing.remove(file.getPath().getName())) {
                fileSystem.delete(file.getPath(), true);
            }
        }
        if (!missing.isEmpty()) {
            throw new IOException("files of " + folder + " have vanished: " + missing);
        }
    }

    @Override
    public void abortJob(JobContext job) {
        try {
            fileSystem(job).delete(new Path(folder), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void setupTask(TaskAttemptContext task) {
        written = new ArrayList<>();
    }

    @Override
    public String newTaskTempFile(TaskAttemptContext task, Option<String> dir, FileNameSpec spec) {
        int number = task.getTaskAttemptID().getTaskID().getId();
        int attempt = task.getTaskAttemptID().getId();
        String name =
                String.format(java.util.Locale.ROOT, "part-%05d-%d-%03d.zstd.parquet", number, attempt, written.size());
        written.add(name);
        return new Path(folder, name).toString();
    }

    @Override
    @Deprecated
    public String newTaskTempFile(TaskAttemptContext task, Option<String> dir, String extension) {
        throw new UnsupportedOperationException("Spark names files by a FileNameSpec");
    }

    @Override
    @Deprecated
    public String newTaskTempFileAbsPath(TaskAttemptContext task, String absoluteDir, String extension) {
        throw new UnsupportedOperationException("tables have no partitions elsewhere");
    }

    @Override
    public TaskCommitMessage commitTask(TaskAttemptContext task) {
        return new TaskCommitMessage(new Files(List.copyOf(written)));
    }

    @Override
    public void abortTask(TaskAttemptContext task) {
        try {
            for (String name : written) {
                fileSystem(task).delete(new Path(folder, name), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileSystem fileSystem(JobContext context) throws IOException {
        return RowFiles.fileSystem(new Path(folder), context.getConfiguration());
    }

    /** The names of the files that a task attempt wrote. */
    private record Files(List<String> paths) implements Serializable {}
}
