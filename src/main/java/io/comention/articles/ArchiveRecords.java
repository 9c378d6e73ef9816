package io.comention.articles;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a web archive into its records: the bytes of each, header and block. After bytes that are no record it goes on at
 * the next ones that are.
 */
final class ArchiveRecords implements Closeable {
    private static final int MOST_HEADER = 64 << 10;
    private static final byte[] BEGIN = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern LENGTH = Pattern.compile(
            "^Content-Length[ \\t]*:[ \\t]*([0-9]{1,18})[ \\t]*\\r?$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern NEXT = Pattern.compile("(?<=\n)WARC/1[.][0-9]\r?\nWARC-");

    private final InputStream in;
    private byte[] record = {};
    private String problem;
    private boolean tooLong;
    private IOException pending;
    private byte[] block;
    private final int mostBytes;

    ArchiveRecords(InputStream in, int mostBytes) {
        this.mostBytes = mostBytes;
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Goes to the next record; false after the last one. */
    boolean next() throws IOException {
        record = new byte[0];
        block = null;
        problem = null;
        tooLong = false;
        try {
            if (pending != null) {
                IOException thrown = pending;
                pending = null;
                throw thrown;
            }
            if (!skipLineBreaks()) {
                return false;
            }
            read();
        } catch (GzipMembers.DamagedMember e) {
            problem = e.getMessage();
            return true;
        }
        try {
            if (block != null && !endsHere()) {
                problem = "the record does not have the length that it says";
                goBack();
            }
            skipLineBreaks();
        } catch (GzipMembers.DamagedMember e) {
            if (e.isAtEnd()) {
                problem = e.getMessage();
            } else {
                pending = e;
            }
        } catch (IOException e) {
            pending = e;
        }
        return true;
    }

    private void read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        if (!header(bytes)) {
            record = bytes.toByteArray();
            problem = "these bytes are no record of an archive";
            return;
        }
        Matcher length = LENGTH.matcher(bytes.toString(StandardCharsets.UTF_8));
        if (!length.find()) {
            record = bytes.toByteArray();
            problem = "the record does not say its length";
            resume(new ByteArrayOutputStream());
            return;
        }
        long size = Long.parseLong(length.group(1));
        if (size > mostBytes) {
            record = bytes.toByteArray();
            tooLong = true;
            problem = "the record has more than " + mostBytes + " bytes";
            skip(size);
            return;
        }
        in.mark((int) size + BEGIN.length);
        block = in.readNBytes((int) size);
        if (block.length < size) {
            throw new EOFException("the file ends within a record");
        }
        bytes.write(block);
        record = bytes.toByteArray();
    }

    /** Whether an empty line, the next record or the end of the file follows the block that was read. */
    private boolean endsHere() throws IOException {
        int next = in.read();
        if (next != BEGIN[0]) {
            boolean ends = next < 0 || next == '\r' || next == '\n';
            in.reset();
            in.skipNBytes(block.length);
            return ends;
        }
        byte[] rest = in.readNBytes(BEGIN.length - 1);
        in.reset();
        in.skipNBytes(block.length);
        return Arrays.equals(rest, 0, rest.length, BEGIN, 1, BEGIN.length);
    }

    /** Goes to the next record, be it in what was read as the block of this one. */
    private void goBack() throws IOException {
        Matcher inside = NEXT.matcher(new String(block, StandardCharsets.ISO_8859_1));
        if (inside.find()) {
            in.reset();
            in.skipNBytes(inside.start());
        } else {
            resume(new ByteArrayOutputStream());
        }
    }

    private void skip(long count) throws IOException {
        byte[] passed = new byte[1 << 16];
        for (long left = count; left > 0; ) {
            int read = in.read(passed, 0, (int) Math.min(left, passed.length));
            if (read < 0) {
                throw new EOFException("the file ends within a record");
            }
            left -= read;
        }
    }

    /** Reads up to the empty line; false where that is no header, standing then at the next one. */
    private boolean header(ByteArrayOutputStream bytes) throws IOException {
        for (byte expected : BEGIN) {
            in.mark(1);
            int c = in.read();
            if (c != expected) {
                in.reset();
                resume(bytes);
                return false;
            }
            bytes.write(c);
        }
        int lineBreaks = 0;
        while (lineBreaks < 2) {
            int c = in.read();
            if (c < 0) {
                throw new EOFException("the file ends within the header of a record");
            }
            bytes.write(c);
            lineBreaks = c == '\n' ? lineBreaks + 1 : c == '\r' ? lineBreaks : 0;
            if (bytes.size() > MOST_HEADER) {
                resume(bytes);
                return false;
            }
        }
        return true;
    }

    /** Goes to a line that begins as records do, or to the end; keeps the start of what it passes over. */
    private void resume(ByteArrayOutputStream passed) throws IOException {
        boolean lineStart = false;
        byte[] ahead = new byte[BEGIN.length];
        while (true) {
            in.mark(BEGIN.length);
            int c = in.read();
            if (c < 0) {
                return;
            }
            if (lineStart && c == BEGIN[0]) {
                in.reset();
                in.mark(BEGIN.length);
                int count = in.readNBytes(ahead, 0, ahead.length);
                in.reset();
                if (count == ahead.length && Arrays.equals(ahead, BEGIN)) {
                    return;
                }
                c = in.read();
            }
            if (passed.size() < MOST_HEADER) {
                passed.write(c);
            }
            lineStart = c == '\n';
        }
    }

    private boolean skipLineBreaks() throws IOException {
        while (true) {
            in.mark(1);
            int c = in.read();
            if (c < 0) {
                return false;
            }
            if (c != '\r' && c != '\n') {
                in.reset();
                return true;
            }
        }
    }

    /** The record's bytes; only its header where it is too long, only some where it is damaged. */
    byte[] bytes() {
        return record;
    }

    /** What is wrong with it, or null. */
    String problem() {
        return problem;
    }

    boolean isTooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
