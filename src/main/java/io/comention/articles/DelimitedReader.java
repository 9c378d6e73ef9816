package io.comention.articles;

import io.comention.job.ArticleField;
import io.comention.job.CorpusEntry;
import io.comention.job.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Comma- or tab-separated values with a header line, as RFC 4180 has them: quoted fields may hold line breaks, and
 * {@code ""} for a quotation mark. A quotation mark inside a field that does not begin with one is a character.
 */
final class DelimitedReader implements RecordReader {
    private final DelimitedLines lines;
    private final char separator;
    private final FieldPaths paths;
    private List<String> header;
    private int[] columns = {};
    private List<String> record = List.of();
    private long number;
    private Problem problem;
    private boolean broken;

    /**
     * Reads a file.
     *
     * @param in UTF-8 without a byte order mark
     */
    DelimitedReader(InputStream in, char separator, CorpusEntry entry, Limits limits) {
        this.lines = new DelimitedLines(in, separator, limits.recordBytes());
        this.separator = separator;
        this.paths = new FieldPaths(entry);
    }

    /** Goes behind the header line; a problem where it is at fault, for then nothing of the file can be read. */
    private void readHeader() throws IOException {
        header = List.of();
        if (!lines.next()) {
            return;
        }
        readRecord();
        if (problem != null) {
            unreadable("the header cannot be read: " + problem.detail());
            return;
        }
        header = record.stream().map(String::strip).toList();
        columns = paths.all().stream().mapToInt(header::indexOf).toArray();
        for (String path : paths.all()) {
            if (Collections.frequency(header, path) > 1) {
                unreadable("the header names the column '" + Excerpts.of(path) + "' twice");
                return;
            }
        }
    }

    private void unreadable(String detail) {
        problem = new Problem(Reason.UNREADABLE_FILE, detail);
        broken = true;
    }

    @Override
    public boolean next() throws IOException {
        if (broken) {
            return false;
        }
        if (header == null) {
            readHeader();
            if (broken) {
                number++;
                return true;
            }
        }
        if (!lines.next()) {
            return false;
        }
        number++;
        readRecord();
        if (problem == null && record.size() != header.size()) {
            problem = new Problem(
                    Reason.MALFORMED, "the record has " + record.size() + " fields, the header " + header.size());
        }
        return true;
    }

    private void readRecord() {
        problem = null;
        record = List.of();
        if (lines.fault() != null) {
            problem = new Problem(lines.isTooLong() ? Reason.TOO_LONG : Reason.MALFORMED, lines.fault());
            return;
        }
        int invalid = Encodings.invalidAt(lines.bytes(), lines.begin(), lines.end());
        if (invalid >= 0) {
            problem = Problem.encoding("record", invalid - lines.begin());
            return;
        }
        record = fields(content(), separator);
    }

    private String content() {
        return new String(lines.bytes(), lines.begin(), lines.end() - lines.begin(), StandardCharsets.UTF_8);
    }

    /** The fields of a well-formed record. */
    private static List<String> fields(String content, char separator) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            boolean quoted = at < content.length() && content.charAt(at) == '"';
            int stop = quoted ? closing(content, at + 1) : at;
            int end = content.indexOf(separator, stop);
            end = end < 0 ? content.length() : end;
            fields.add(quoted ? content.substring(at + 1, stop).replace("\"\"", "\"") : content.substring(at, end));
            if (end == content.length()) {
                return fields;
            }
            at = end + 1;
        }
    }

    /** Where the quotation mark stands that closes a field. */
    private static int closing(String content, int from) {
        int at = content.indexOf('"', from);
        while (at + 1 < content.length() && content.charAt(at + 1) == '"') {
            at = content.indexOf('"', at + 2);
        }
        return at;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long numbersTaken() {
        return number;
    }

    @Override
    public Problem problem() {
        return problem;
    }

    @Override
    public String value(ArticleField field) {
        return paths.value(field, number -> columns[number] < 0 ? null : record.get(columns[number]));
    }

    @Override
    public String excerpt() {
        int size = Math.min(lines.end() - lines.begin(), 4 * Excerpts.MOST_CHARACTERS);
        return Excerpts.of(new String(lines.bytes(), lines.begin(), size, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
