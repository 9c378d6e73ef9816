package io.comention.articles;

import io.comention.job.Limits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a compressed file, down to the last byte before a fault of it; a failure where it unpacks to more than
 * a file may.
 */
final class UnpackedStream extends InputStream {
    private final Source source;
    private final Unpacking unpacking;
    private final Limits limits;
    private SourceStream packed;
    private InputStream in;
    private long unpacked;
    private boolean careful;

    /** Opens a file as it is stored, from its start. */
    interface Source {
        SourceStream open() throws IOException;
    }

    /** Unpacks a stream. */
    interface Unpacking {
        InputStream of(InputStream packed) throws IOException;
    }

    UnpackedStream(Source source, Unpacking unpacking, Limits limits) throws IOException {
        this.source = source;
        this.unpacking = unpacking;
        this.limits = limits;
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

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int size = careful ? in.read(bytes, offset, Math.min(1, length)) : readOrReopen(bytes, offset, length);
        unpacked += Math.max(0, size);
        check(unpacked, packed.count(), limits);
        return size;
    }

    /** What unpacks a stream loses the bytes that it had when it fails: they are read again, one by one. */
    private int readOrReopen(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException | RuntimeException e) {
            if (SourceStream.failed(e)) {
                throw e;
            }
            careful = true;
            in.close();
            open();
            in.skipNBytes(unpacked);
            return in.read(bytes, offset, Math.min(1, length));
        }
    }

    /** Fails where so many bytes are more than may come of so many packed ones. */
    static void check(long unpacked, long packed, Limits limits) throws IOException {
        if (unpacked > limits.unpackedBytes()) {
            throw new IOException(
                    "it unpacks to more than the " + limits.unpackedBytes() + " bytes of limits.unpacked_bytes");
        }
        if (unpacked > Limits.FREE_BYTES && unpacked / limits.unpackedRatio() > packed) {
            throw new IOException("it unpacks to more than the " + limits.unpackedRatio()
                    + " times its size of limits.unpacked_ratio");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
