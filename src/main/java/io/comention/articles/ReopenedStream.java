package io.comention.articles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a file unpacks to, down to the last byte before a fault of it. Most of what unpacks a stream loses, where it
 * fails, the bytes that it had: then the file is opened again, and they are read one by one.
 */
final class ReopenedStream extends InputStream {
    private final Source source;
    private final Unpacking unpacking;
    private SourceStream packed;
    private InputStream in;
    private long unpacked;
    private boolean reopened;

    /** Opens a file as it is stored, from its start. */
    interface Source {
        SourceStream open() throws IOException;
    }

    /** Unpacks a stream. */
    interface Unpacking {
        InputStream of(InputStream packed) throws IOException;
    }

    ReopenedStream(Source source, Unpacking unpacking) throws IOException {
        this.source = source;
        this.unpacking = unpacking;
        open();
    }

    private void open() throws IOException {
        packed = source.open();
        try {
            in = unpacking.of(new BufferedInputStream(packed, 1 << 16));
        } catch (IOException | RuntimeException e) {
            packed.close();
            throw e;
        }
    }

    /** How many bytes of the file were read so far. */
    long packed() {
        return packed.count();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int size = reopened ? in.read(bytes, offset, Math.min(1, length)) : readOrReopen(bytes, offset, length);
        unpacked += Math.max(0, size);
        return size;
    }

    private int readOrReopen(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException | RuntimeException e) {
            if (SourceStream.failed(e)) {
                throw e;
            }
            reopened = true;
            in.close();
            open();
            in.skipNBytes(unpacked);
            return in.read(bytes, offset, Math.min(1, length));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
