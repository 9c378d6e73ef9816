package io.comention.articles;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.comention.job.ArticleField;
import io.comention.job.CorpusEntry;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Comma- or tab-separated values with a header line, as RFC 4180 has them: quoted fields may hold line breaks, and
 * {@code ""} for a quotation mark.
 */
final class DelimitedReader implements RecordReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CorpusEntry entry;
    private final CsvReader<CsvRecord> reader;
    private final QuoteCounter quotes;
    private final Iterator<CsvRecord> records;
    private List<String> header;
    private final int[] columns = new int[ArticleField.values().length];
    private CsvRecord record;
    private long number;
    private Problem problem;
    private boolean broken;
    private RuntimeException ahead;

    DelimitedReader(InputStream in, char separator, CorpusEntry entry) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] start = in.readNBytes(BYTE_ORDER_MARK.length);
        InputStream all = Arrays.equals(start, BYTE_ORDER_MARK)
                ? in
                : new SequenceInputStream(new ByteArrayInputStream(start), in);
        this.entry = entry;
        this.quotes = new QuoteCounter(new BufferedReader(new InputStreamReader(all, decoder)));
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LineReader.MOST_BYTES)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(quotes);
        this.records = reader.iterator();
    }

    /** Goes behind the header line. */
    private void readHeader() throws IOException {
        header = read() && problem == null
                ? record.getFields().stream().map(String::strip).toList()
                : List.of();
        Arrays.fill(columns, -1);
        for (ArticleField field : ArticleField.values()) {
            String name = entry.source(field).name();
            if (name != null) {
                columns[field.ordinal()] = header.indexOf(name);
            }
        }
    }

    private boolean read() throws IOException {
        problem = null;
        if (broken) {
            return false;
        }
        try {
            if (ahead != null) {
                throw ahead;
            }
            if (!records.hasNext()) {
                return false;
            }
            record = records.next();
            return true;
        } catch (CsvParseException e) {
            return fail(Reason.UNREADABLE_FILE, e.getMessage());
        } catch (java.io.UncheckedIOException e) {
            if (e.getCause() instanceof java.nio.charset.CharacterCodingException) {
                return fail(Reason.UNREADABLE_FILE, "the file is not in UTF-8");
            }
            throw e.getCause();
        }
    }

    /** Whether there is no record behind this one; a failure to read it is kept for when its turn comes. */
    private boolean isLast() {
        try {
            return !records.hasNext();
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            ahead = e;
            return false;
        }
    }

    /** After a fault of its syntax the rest of the file cannot be told into records. */
    private boolean fail(Reason reason, String detail) {
        broken = true;
        record = null;
        problem = new Problem(reason, detail + "; the file is not read further");
        return true;
    }

    @Override
    public boolean next() throws IOException {
        if (header == null) {
            readHeader();
        }
        boolean headerFailed = broken && number == 0;
        if (!headerFailed && !read()) {
            return false;
        }
        number++;
        if (problem == null && quotes.areOpen() && isLast()) {
            problem =
                    new Problem(Reason.MALFORMED, "a quotation mark is never closed, so that the file ends in a field");
        }
        if (problem == null && record.getFieldCount() != header.size()) {
            problem = new Problem(
                    Reason.MALFORMED,
                    "the record has " + record.getFieldCount() + " fields, the header " + header.size());
        }
        return true;
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
        int column = columns[field.ordinal()];
        return column < 0 ? null : record.getField(column);
    }

    @Override
    public String excerpt() {
        return record == null ? "" : Excerpts.of(String.join(", ", record.getFields()));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
