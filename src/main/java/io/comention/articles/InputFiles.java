package io.comention.articles;

import io.comention.job.CorpusEntry;
import io.comention.job.Format;
import io.comention.job.Job;
import io.comention.job.UserException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the files of a corpus and cuts them into parts. */
public final class InputFiles {
    private static final long SMALL_FILE_COST = 1 << 20;

    private InputFiles() {}

    /**
     * The files of all entries, sorted by entry and path. Names that begin with a dot or an underscore are no input.
     *
     * @throws UserException where an entry has no file, or two entries have the same one
     */
    public static List<InputFile> find(Job job, Configuration hadoop) {
        Map<String, InputFile> files = new TreeMap<>();
        for (int i = 0; i < job.corpus().size(); i++) {
            CorpusEntry entry = job.corpus().get(i);
            List<InputFile> found = find(i, entry, hadoop);
            if (found.isEmpty()) {
                throw UserException.input("corpus: there is no file at '" + entry.path()
                        + "' (relative paths are against the folder that the command is run in)");
            }
            for (InputFile file : found) {
                if (files.put(file.path(), file) != null) {
                    throw UserException.usage("corpus: two entries name the same file " + file.path());
                }
            }
        }
        return files.values().stream()
                .sorted(Comparator.comparingInt(InputFile::entry).thenComparing(InputFile::path))
                .toList();
    }

    private static List<InputFile> find(int place, CorpusEntry entry, Configuration hadoop) {
        List<InputFile> files = new ArrayList<>();
        try {
            Path pattern = new Path(entry.path());
            FileSystem fileSystem = pattern.getFileSystem(hadoop);
            FileStatus[] matches = fileSystem.globStatus(pattern);
            for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
                add(place, fileSystem, match, files);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw UserException.input("corpus: '" + entry.path() + "' cannot be listed: " + e.getMessage(), e);
        }
        return files;
    }

    private static void add(int place, FileSystem fileSystem, FileStatus status, List<InputFile> files)
            throws IOException {
        String name = status.getPath().getName();
        if (name.startsWith(".") || name.startsWith("_")) {
            return;
        }
        if (status.isDirectory()) {
            for (FileStatus child : fileSystem.listStatus(status.getPath())) {
                add(place, fileSystem, child, files);
            }
            return;
        }
        String etag = status instanceof EtagSource source ? source.getEtag() : null;
        String version = etag == null ? Long.toString(status.getModificationTime()) : etag;
        files.add(new InputFile(place, display(status.getPath(), fileSystem.getConf()), status.getLen(), version));
    }

    /** Local files without their scheme, where a path without one is local. */
    private static String display(Path path, Configuration hadoop) {
        boolean local = FileSystem.getDefaultUri(hadoop).getScheme().equals("file");
        return local && "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
    }

    /**
     * The parts of the files, gathered into tasks of about the same size in the order of the files.
     *
     * @param mostBytes largest part; only plain JSONL in UTF-8 and Parquet files are cut
     * @param parallelism how many tasks there should be at least, where there is enough to read
     */
    static List<List<Split>> tasks(Job job, List<InputFile> files, long mostBytes, int parallelism) {
        long total = files.stream().mapToLong(f -> f.bytes() + SMALL_FILE_COST).sum();
        long target = Math.max(1, Math.min(mostBytes, total / Math.max(1, parallelism)));
        List<List<Split>> tasks = new ArrayList<>();
        List<Split> task = new ArrayList<>();
        long size = 0;
        for (InputFile file : files) {
            for (Split split : parts(job.corpus().get(file.entry()), file, target)) {
                long cost = split.end() - split.start() + SMALL_FILE_COST;
                if (!task.isEmpty() && size + cost > target + SMALL_FILE_COST) {
                    tasks.add(task);
                    task = new ArrayList<>();
                    size = 0;
                }
                task.add(split);
                size += cost;
            }
        }
        if (!task.isEmpty()) {
            tasks.add(task);
        }
        return tasks;
    }

    private static List<Split> parts(CorpusEntry entry, InputFile file, long target) {
        boolean cut = entry.format() == Format.PARQUET
                || entry.format() == Format.JSONL
                        && !Compression.isCompressed(file.path())
                        && Encodings.isUtf8(new byte[0], entry.encoding());
        long step = cut ? target : Math.max(1, file.bytes());
        List<Split> parts = new ArrayList<>();
        long start = 0;
        do {
            long end = Math.min(file.bytes(), start + step);
            parts.add(new Split(file.entry(), file.path(), parts.size(), start, end));
            start = end;
        } while (start < file.bytes());
        return parts;
    }
}
