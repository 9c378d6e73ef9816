package io.comention.articles;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a stream on a thread of its own, a few blocks ahead: a compressed file cannot be cut into tasks, so that at
 * least unpacking and parsing share the work.
 */
final class ReadAhead extends InputStream {
    private static final int BLOCK = 1 << 18;
    private static final int BLOCKS = 8;

    private final InputStream in;
    private final BlockingQueue<Block> ready = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread reader = new Thread(this::readAll, "comention-read-ahead");
    private Block block = new Block(new byte[0], 0, null);
    private int at;

    /** Some bytes; or the stream's end, with the failure if it is one. */
    private record Block(byte[] bytes, int size, Throwable failure) {}

    ReadAhead(InputStream in) {
        this.in = in;
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll() {
        try {
            for (int size = 1; size > 0; ) {
                size = readBlock();
            }
        } catch (InterruptedException e) {
            return; // closed before the end
        }
    }

    /** Hands on what could be read before a failure, then the failure. */
    private int readBlock() throws InterruptedException {
        byte[] bytes = new byte[BLOCK];
        int size = 0;
        try {
            while (size < BLOCK) {
                int more = in.read(bytes, size, BLOCK - size);
                if (more < 0) {
                    break;
                }
                size += more;
            }
        } catch (IOException | RuntimeException | Error e) {
            if (size > 0) {
                ready.put(new Block(bytes, size, null));
            }
            ready.put(new Block(new byte[0], 0, e));
            return 0;
        }
        ready.put(new Block(bytes, size, null));
        return size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (at == block.size() && !advance()) {
            return -1;
        }
        int size = Math.min(length, block.size() - at);
        System.arraycopy(block.bytes(), at, bytes, offset, size);
        at += size;
        return size;
    }

    private boolean advance() throws IOException {
        if (block.failure() == null && (block.size() > 0 || block.bytes().length == 0)) {
            try {
                block = ready.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            at = 0;
        }
        if (block.failure() != null) {
            throw new IOException(block.failure().getMessage(), block.failure());
        }
        return block.size() > 0;
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        in.close();
    }
}
