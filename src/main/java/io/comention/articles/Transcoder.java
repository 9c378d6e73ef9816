package io.comention.articles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of one encoding as bytes of UTF-8; what cannot be decoded becomes {@link Encodings#BAD_BYTE}. */
final class Transcoder extends InputStream {
    private static final int BLOCK = 1 << 14;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final int mostPassed;
    private final ByteBuffer packed = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer chars = CharBuffer.allocate(BLOCK);
    private byte[] ready = {};
    private int at;
    private boolean ended;
    private boolean flushed;

    Transcoder(InputStream in, Charset charset) {
        this.in = in;
        // Of half a surrogate pair the decoder refuses the next character too, which may be the end of the line.
        this.mostPassed = charset.name().startsWith("UTF-16") ? 2 : Integer.MAX_VALUE;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (at == ready.length) {
            if (flushed) {
                return -1;
            }
            advance();
        }
        int size = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, bytes, offset, size);
        at += size;
        return size;
    }

    private void advance() throws IOException {
        chars.clear();
        CoderResult result = decoder.decode(packed, chars, ended);
        if (result.isUnderflow() && !ended) {
            fill();
        } else if (result.isUnderflow() && decoder.flush(chars).isUnderflow()) {
            flushed = true;
        }
        boolean bad = result.isError();
        if (bad) {
            packed.position(packed.position() + Math.min(result.length(), mostPassed));
        }
        byte[] encoded = chars.flip().toString().getBytes(StandardCharsets.UTF_8);
        if (bad) {
            encoded = Arrays.copyOf(encoded, encoded.length + 1);
            encoded[encoded.length - 1] = Encodings.BAD_BYTE;
        }
        ready = encoded;
        at = 0;
    }

    private void fill() throws IOException {
        packed.compact();
        int size = in.read(packed.array(), packed.position(), packed.remaining());
        ended = size < 0;
        packed.position(packed.position() + Math.max(0, size));
        packed.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
