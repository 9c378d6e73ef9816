package io.comention.articles;

import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The content of a Zstandard file (RFC 8878) of one frame or several; a failure where it ends within one. The stream that
 * comes with the library takes a file for whole that was cut soon after the start of a later frame.
 */
final class ZstandardFrames extends InputStream {
    private final InputStream in;
    private final ZstdDecompressCtx decoder = new ZstdDecompressCtx();
    private final byte[] block = new byte[1 << 16];
    private final ByteBuffer packed = ByteBuffer.allocateDirect(1 << 16).flip();
    private final ByteBuffer unpacked = ByteBuffer.allocateDirect(1 << 17);
    private boolean atFrameEnd = true;
    private boolean hasMore;

    ZstandardFrames(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        unpacked.clear().limit(Math.min(length, unpacked.capacity()));
        while (unpacked.position() == 0 && length > 0) {
            if (!packed.hasRemaining() && !hasMore && !fill()) {
                if (atFrameEnd) {
                    return -1;
                }
                throw new EOFException("the file ends within a frame");
            }
            atFrameEnd = decoder.decompressDirectByteBufferStream(unpacked, packed);
            hasMore = !atFrameEnd && !unpacked.hasRemaining();
        }
        unpacked.flip().get(bytes, offset, unpacked.limit());
        return unpacked.limit();
    }

    private boolean fill() throws IOException {
        int size = Math.max(0, in.read(block));
        packed.clear().put(block, 0, size).flip();
        return size > 0;
    }

    @Override
    public void close() throws IOException {
        decoder.close();
        in.close();
    }
}
