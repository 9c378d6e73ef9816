package io.comention.articles;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The records of comma- or tab-separated values as bytes of UTF-8, in a buffer that is used again. A record ends with its
 * line, unless a quoted field goes on over the line's end. Empty lines are no records.
 *
 * <p>Where quotation marks are at fault, which record a line belongs to cannot be told: then the line in which the record
 * begins is one faulty record, and reading goes on behind that line. A line longer than allowed is passed over without
 * being held.
 */
final class DelimitedLines implements Closeable {
    private final InputStream in;
    private final byte separator;
    private final int mostBytes;
    private byte[] buffer = new byte[1 << 16];
    private int end;
    private int begin;
    private int stop;
    private int after;
    private String fault;
    private byte[] tooLong;

    /** Where a character stands. */
    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    DelimitedLines(InputStream in, char separator, int mostBytes) {
        this.in = in;
        this.separator = (byte) separator;
        this.mostBytes = mostBytes;
    }

    /** Goes to the next record; false after the last one. */
    boolean next() throws IOException {
        do {
            begin = after;
            fault = null;
            tooLong = null;
            if (begin == end && !fill()) {
                stop = begin;
                return false;
            }
            scan();
        } while (stop == begin && fault == null);
        return true;
    }

    /** Finds the end of the record. */
    private void scan() throws IOException {
        Place place = Place.FIELD_START;
        int firstLine = -1; // behind the first line, as an offset from the record's begin
        for (int at = 0; ; at++) {
            if (begin + at == end && !fill()) {
                if (place == Place.QUOTED) {
                    refuse("a quotation mark is opened and never closed", firstLine, at);
                } else {
                    end(at, at);
                }
                return;
            }
            byte c = buffer[begin + at];
            if (at >= mostBytes && (place == Place.QUOTED || c != '\r' && c != '\n')) {
                if (firstLine < 0) {
                    passOver(at);
                } else {
                    refuse("a quotation mark is not closed within " + mostBytes + " bytes", firstLine, at);
                }
                return;
            }
            if (place == Place.QUOTED) {
                place = c == '"' ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
                firstLine = firstLine < 0 && isLineEnd(at) ? at + 1 : firstLine;
            } else if (isLineEnd(at)) {
                end(at > 0 && c == '\n' && buffer[begin + at - 1] == '\r' ? at - 1 : at, at + 1);
                return;
            } else if (c == separator) {
                place = Place.FIELD_START;
            } else if (c == '"' && place != Place.PLAIN) {
                place = Place.QUOTED; // opened, or doubled inside
            } else if (c != '\r' && place == Place.QUOTE_IN_QUOTED) {
                refuseLine("text stands behind a closing quotation mark", firstLine, at);
                return;
            } else if (c != '\r') { // which here is of a line feed behind it
                place = Place.PLAIN;
            }
        }
    }

    /** A line ends with a line feed, or with a carriage return that none follows. */
    private boolean isLineEnd(int at) throws IOException {
        byte c = buffer[begin + at];
        return c == '\n' || c == '\r' && (begin + at + 1 < end || fill() ? buffer[begin + at + 1] != '\n' : true);
    }

    private void end(int size, int next) {
        stop = begin + size;
        after = begin + next;
    }

    private void refuse(String why, int firstLine, int at) {
        fault = why;
        end(firstLine < 0 ? at : firstLine, firstLine < 0 ? at : firstLine);
        while (stop > begin && (buffer[stop - 1] == '\n' || buffer[stop - 1] == '\r')) {
            stop--;
        }
    }

    /** Refuses the first line, of which the end may still have to be found. */
    private void refuseLine(String why, int firstLine, int from) throws IOException {
        if (firstLine >= 0) {
            refuse(why, firstLine, from);
            return;
        }
        for (int at = from; ; at++) {
            if (begin + at == end && !fill() || isLineEnd(at)) {
                refuse(why, Math.min(at + 1, end - begin), at);
                return;
            }
            if (at == mostBytes) {
                passOver(at);
                return;
            }
        }
    }

    /** Goes behind a line that is too long, of which only the start is kept. */
    private void passOver(int size) throws IOException {
        fault = "the line has more than " + mostBytes + " bytes";
        tooLong = Arrays.copyOfRange(buffer, begin, begin + Math.min(size, 4 * Excerpts.MOST_CHARACTERS));
        begin += size;
        while ((begin < end || fill()) && !isLineEnd(0)) {
            begin++; // gives its room back
        }
        after = Math.min(begin + 1, end);
    }

    private boolean fill() throws IOException {
        if (begin > 0 && end == buffer.length) {
            System.arraycopy(buffer, begin, buffer, 0, end - begin);
            end -= begin;
            begin = 0;
        }
        ensure(end + 1);
        int size = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, size);
        return size > 0;
    }

    private void ensure(int size) {
        if (size > buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.max(size, Math.min(2L * buffer.length, mostBytes + (1L << 16))));
        }
    }

    /** What is wrong with the record's quotation marks or its length, or null. */
    String fault() {
        return fault;
    }

    boolean isTooLong() {
        return tooLong != null;
    }

    /** The bytes that hold the record, valid until the next one; only its start where it is too long. */
    byte[] bytes() {
        return tooLong == null ? buffer : tooLong;
    }

    int begin() {
        return tooLong == null ? begin : 0;
    }

    /** Behind the last byte of the record. */
    int end() {
        return tooLong == null ? stop : tooLong.length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
