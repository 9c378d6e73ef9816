package io.comention.articles;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file's bytes as they are stored. What its storage fails with is marked, so that it is told from a fault of the
 * content: the one may be gone tomorrow, the other is the file's own.
 */
final class SourceStream extends FilterInputStream {
    private long count;

    /** What the storage failed with. */
    static final class Failure extends IOException {
        Failure(IOException cause) {
            super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
        }
    }

    SourceStream(InputStream in) {
        super(in);
    }

    /** Whether the storage failed, somewhere down the causes. */
    static boolean failed(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure) {
                return true;
            }
        }
        return false;
    }

    /** How many bytes were read so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int size;
        try {
            size = in.read(bytes, offset, length);
        } catch (IOException e) {
            throw new Failure(e);
        }
        count += Math.max(0, size);
        return size;
    }

    @Override
    public long skip(long bytes) throws IOException {
        try {
            long skipped = in.skip(bytes);
            count += skipped;
            return skipped;
        } catch (IOException e) {
            throw new Failure(e);
        }
    }
}
