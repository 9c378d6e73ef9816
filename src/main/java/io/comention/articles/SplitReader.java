package io.comention.articles;

import io.comention.job.CorpusEntry;
import io.comention.job.Format;
import io.comention.job.Job;
import io.comention.job.Limits;
import java.io.Closeable;
import java.io.EOFException;
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
    private static final int MARK_BYTES = 4;

    private final RecordParser parser;
    private RecordReader reader;
    private Row ready;
    private boolean ended;
    private boolean stopped;
    private long readBefore;
    private String failure;

    SplitReader(Job job, Split split, Configuration hadoop) {
        this.parser = new RecordParser(job, split);
        try {
            this.reader = open(job, split, hadoop);
        } catch (IOException | RuntimeException e) {
            ready = fail(1, e);
        }
    }

    private static RecordReader open(Job job, Split split, Configuration hadoop) throws IOException {
        CorpusEntry entry = job.corpus().get(split.entry());
        Limits limits = job.limits();
        switch (entry.format()) {
            case PARQUET -> {
                return new ParquetRecordReader(split, entry, limits, hadoop);
            }
            case JSONL -> {
                return new JsonLinesReader(lines(split, entry, limits, hadoop), entry, limits);
            }
            case CSV, TSV -> {
                char separator = entry.format() == Format.TSV ? '\t' : ',';
                return new DelimitedReader(utf8(split, entry, limits, hadoop), separator, entry, limits);
            }
            case TEXT -> {
                return new TextFileReader(utf8(split, entry, limits, hadoop), limits.recordBytes());
            }
            case HTML -> {
                return new PageFileReader(
                        Compression.open(() -> raw(split, hadoop, 0), split.path(), limits),
                        limits.recordBytes(),
                        isDate(job, entry));
            }
            case WARC -> {
                return new ArchiveReader(
                        Compression.openArchive(() -> raw(split, hadoop, 0), split.path(), limits),
                        limits.recordBytes(),
                        isDate(job, entry));
            }
        }
        throw new IllegalStateException(entry.format().name());
    }

    private static Predicate<String> isDate(Job job, CorpusEntry entry) {
        Dates dates = Dates.of(job, entry);
        return text -> dates.parse(text) != null;
    }

    /** The lines of a part; of a file that cannot be cut, all of them belong to the first part. */
    private static LineReader lines(Split split, CorpusEntry entry, Limits limits, Configuration hadoop)
            throws IOException {
        if (!Compression.isCompressed(split.path())) {
            SourceStream raw = raw(split, hadoop, 0);
            byte[] start = raw.readNBytes(MARK_BYTES);
            raw.close();
            if (Encodings.isUtf8(start, entry.encoding())) {
                // One byte early, so that a line which begins right at the start is told from one that goes over it.
                long from = Math.max(0, split.start() - 1);
                return new LineReader(
                        raw(split, hadoop, from), from, split.end(), split.start() > 0, limits.recordBytes());
            }
            if (split.part() > 0) {
                return new LineReader(InputStream.nullInputStream(), 0, 0, false, limits.recordBytes());
            }
        }
        return new LineReader(utf8(split, entry, limits, hadoop), 0, Long.MAX_VALUE, false, limits.recordBytes());
    }

    /** The whole file in UTF-8. */
    private static InputStream utf8(Split split, CorpusEntry entry, Limits limits, Configuration hadoop)
            throws IOException {
        InputStream in = Compression.open(() -> raw(split, hadoop, 0), split.path(), limits);
        try {
            return Encodings.utf8(in, entry.encoding());
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static SourceStream raw(Split split, Configuration hadoop, long from) throws IOException {
        try {
            Path path = new Path(split.path());
            FSDataInputStream in = path.getFileSystem(hadoop).open(path, 1 << 16);
            in.seek(from);
            return new SourceStream(in);
        } catch (IOException e) {
            throw new SourceStream.Failure(e);
        }
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
            return parser.part(readBefore, failure);
        }
        boolean found;
        try {
            found = !stopped && reader.next();
        } catch (IOException | RuntimeException e) {
            long number = reader.numbersTaken() + 1;
            closeQuietly();
            reader = null;
            return fail(number, e);
        }
        ended = !found;
        return found ? parser.parse(reader) : parser.part(reader.numbersTaken(), null);
    }

    /** A fault of the file's content is a reject; one of its storage is said in the row of the part. */
    private Row fail(long number, Exception e) {
        readBefore = number;
        if (SourceStream.failed(e)) {
            failure = message(e);
            ended = true;
            return parser.part(readBefore, failure);
        }
        return parser.unreadable(number, message(e));
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
        String said = null;
        for (Throwable cause = e; cause != null && said == null; cause = cause.getCause()) {
            said = cause instanceof EOFException ? "it ends too early" : cause.getMessage();
        }
        return "the file cannot be read to its end: "
                + (said == null ? "it is damaged" : said.lines().findFirst().orElse(""));
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
