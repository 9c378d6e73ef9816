package io.comention.articles;

import io.comention.job.CorpusEntry;
import io.comention.job.Job;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;

/** The rows of one part of a file: one for each record, and at the end one for the part. */
final class SplitReader implements Iterator<Row>, Closeable {
    private final RecordParser parser;
    private RecordReader reader;
    private Row ready;
    private boolean ended;
    private boolean stopped;
    private long readBefore;

    SplitReader(Job job, Split split, Configuration hadoop) {
        this.parser = new RecordParser(job, split);
        try {
            this.reader = open(job, split, hadoop);
        } catch (IOException | RuntimeException e) {
            readBefore = 1;
            ready = parser.unreadable(1, message(e));
        }
    }

    private static RecordReader open(Job job, Split split, Configuration hadoop) throws IOException {
        CorpusEntry entry = job.corpus().get(split.entry());
        switch (entry.format()) {
            case PARQUET -> {
                return new ParquetRecordReader(split, entry, hadoop);
            }
            case JSONL -> {
                FSDataInputStream raw = openRaw(split, hadoop);
                if (Compression.isCompressed(split.path())) {
                    return new JsonLinesReader(
                            new LineReader(Compression.open(raw, split.path()), 0, Long.MAX_VALUE, false), entry);
                }
                // One byte early, so that a line which begins right at the start is told from one that goes over it.
                long from = Math.max(0, split.start() - 1);
                raw.seek(from);
                return new JsonLinesReader(new LineReader(raw, from, split.end(), split.start() > 0), entry);
            }
            case CSV, TSV -> {
                char separator = entry.format() == io.comention.job.Format.TSV ? '\t' : ',';
                return new DelimitedReader(Compression.open(openRaw(split, hadoop), split.path()), separator, entry);
            }
            case TEXT -> {
                return new TextFileReader(Compression.open(openRaw(split, hadoop), split.path()));
            }
            case HTML -> {
                return new PageFileReader(Compression.open(openRaw(split, hadoop), split.path()), isDate(job));
            }
            case WARC -> {
                return new ArchiveReader(openMembers(split, hadoop), isDate(job));
            }
        }
        throw new IllegalStateException(entry.format().name());
    }

    private static Predicate<String> isDate(Job job) {
        Dates dates = new Dates(job.timezone());
        return text -> dates.parse(text) != null;
    }

    /** Archives have one member for each record, so that damage to one leaves the others. */
    private static InputStream openMembers(Split split, Configuration hadoop) throws IOException {
        InputStream raw = openRaw(split, hadoop);
        return split.path().endsWith(".gz") ? new GzipMembers(raw) : Compression.open(raw, split.path());
    }

    private static FSDataInputStream openRaw(Split split, Configuration hadoop) throws IOException {
        Path path = new Path(split.path());
        return path.getFileSystem(hadoop).open(path, 1 << 16);
    }

    @Override
    public boolean hasNext() {
        if (ready == null && !ended) {
            ready = advance();
        }
        return ready != null;
    }

    private Row advance() {
        if (reader == null) {
            ended = true;
            return parser.part(readBefore);
        }
        boolean found;
        try {
            found = !stopped && reader.next();
        } catch (IOException | RuntimeException e) {
            readBefore = reader.numbersTaken() + 1;
            closeQuietly();
            reader = null;
            return parser.unreadable(readBefore, message(e));
        }
        ended = !found;
        return found ? parser.parse(reader) : parser.part(reader.numbersTaken());
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = ready;
        ready = null;
        return row;
    }

    /** Reads no further record; the row of the part still comes. */
    void stop() {
        stopped = true;
    }

    private static String message(Exception e) {
        return "the file cannot be read: "
                + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    @Override
    public void close() {
        closeQuietly();
    }

    private void closeQuietly() {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException e) {
            // what was to be read has been read
        }
    }
}
