package io.comention.articles;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a part of a file as bytes, in a buffer that is used again.
 *
 * <p>A line belongs to the part in which it begins. A line longer than allowed is passed over without being held.
 */
final class LineReader implements Closeable {
    private final InputStream in;
    private final long end;
    private final int mostBytes;
    private final byte[] chunk = new byte[1 << 16];
    private int chunkAt;
    private int chunkSize;
    private long position;
    private byte[] line = new byte[1 << 14];
    private int length;
    private boolean tooLong;

    /**
     * Reads all lines that begin before {@code end}.
     *
     * @param start offset in the file at which the stream stands
     * @param end offset after the part
     * @param inside whether the stream stands inside a line, which belongs to the part before
     * @param mostBytes the longest line
     */
    LineReader(InputStream in, long start, long end, boolean inside, int mostBytes) throws IOException {
        this.in = in;
        this.position = start;
        this.end = end;
        this.mostBytes = mostBytes;
        if (inside) {
            next();
        }
    }

    /** Goes to the next line; false after the last one. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        if (position >= end || !fill()) {
            return false;
        }
        while (true) {
            int stop = chunkAt;
            while (stop < chunkSize && chunk[stop] != '\n') {
                stop++;
            }
            append(stop);
            if (stop < chunkSize) {
                position += stop + 1 - chunkAt;
                chunkAt = stop + 1;
                return true;
            }
            position += stop - chunkAt;
            chunkAt = stop;
            if (!fill()) {
                return true;
            }
        }
    }

    private void append(int stop) {
        int more = stop - chunkAt;
        if (tooLong || length + more > mostBytes) {
            tooLong = true;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
        }
        System.arraycopy(chunk, chunkAt, line, length, more);
        length += more;
    }

    private boolean fill() throws IOException {
        if (chunkAt < chunkSize) {
            return true;
        }
        chunkAt = 0;
        // As much as there is: readNBytes would lose what it had where the stream then fails.
        chunkSize = Math.max(0, in.read(chunk, 0, chunk.length));
        return chunkSize > 0;
    }

    /** The bytes of the line, valid until the next one; only its start where it is too long. */
    byte[] bytes() {
        return line;
    }

    /** How many bytes the line has, its line feed apart. */
    int length() {
        return length;
    }

    boolean isTooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
