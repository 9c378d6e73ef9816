package io.comention.articles;

import io.comention.job.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** The content of a compressed file; a failure behind what is more than it may unpack to, and where the file is empty. */
final class UnpackedStream extends InputStream {
    private final InputStream in;
    private final LongSupplier packed;
    private final Limits limits;
    private final long free;
    private long unpacked;

    /**
     * Bounds an unpacking stream.
     *
     * @param packed how many packed bytes were read so far
     * @param free so much may unpack of however little
     */
    UnpackedStream(InputStream in, LongSupplier packed, Limits limits, long free) {
        this.in = in;
        this.packed = packed;
        this.limits = limits;
        this.free = free;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        check(unpacked, packed.getAsLong(), limits, free); // before the read, so that no byte is lost
        int size = in.read(bytes, offset, length);
        if (size < 0 && packed.getAsLong() == 0) {
            throw new IOException("it is empty");
        }
        unpacked += Math.max(0, size);
        return size;
    }

    /** Fails where so many bytes are more than may come of so many packed ones. */
    static void check(long unpacked, long packed, Limits limits, long free) throws IOException {
        if (unpacked > limits.unpackedBytes()) {
            throw new IOException(
                    "it unpacks to more than the " + limits.unpackedBytes() + " bytes of limits.unpacked_bytes");
        }
        if (unpacked > free && unpacked / limits.unpackedRatio() > packed) {
            throw new IOException("it unpacks to more than the " + limits.unpackedRatio()
                    + " times its size of limits.unpacked_ratio");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
