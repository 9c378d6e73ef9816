package io.comention.articles;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The body of an HTTP response without its transfer and content encodings: chunks (RFC 9112), then gzip, deflate, br and
 * zstd. Crawlers that unpack bodies may keep the header lines of the packed ones, so that the body itself decides.
 */
final class HttpBody {
    private static final Pattern LOOKS_LIKE_PAGE =
            Pattern.compile("(?is)^[\\s\\uFEFF]*(<\\?xml[^>]*>\\s*)?<(!doctype\\s+html|html)\\b.*");
    private static final int START = 500;
    private static final int LONGEST_SIZE = 8;

    private HttpBody() {}

    /** Whether bytes begin as pages do. */
    static boolean looksLikePage(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, START), StandardCharsets.ISO_8859_1);
        return LOOKS_LIKE_PAGE.matcher(start).matches();
    }

    /** The body as the server had it, or its first bytes up to a number of them. */
    static byte[] decoded(byte[] body, MessageHeaders headers, int mostBytes) throws IOException {
        byte[] plain = body;
        if (all(headers, "Transfer-Encoding").contains("chunked")) {
            plain = withoutChunks(plain);
        }
        String[] encodings = all(headers, "Content-Encoding").split("[,\\s]+", -1);
        for (int i = encodings.length - 1; i >= 0 && !looksLikePage(plain); i--) {
            try (InputStream in = unpack(plain, encodings[i])) {
                plain = in.readNBytes(mostBytes);
            }
        }
        return plain.length > mostBytes ? Arrays.copyOf(plain, mostBytes) : plain;
    }

    private static String all(MessageHeaders headers, String name) {
        return String.join(",", headers.all(name)).strip().toLowerCase(Locale.ROOT);
    }

    private static InputStream unpack(byte[] body, String encoding) throws IOException {
        InputStream packed = new ByteArrayInputStream(body);
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(packed);
            case "deflate" -> new InflaterInputStream(packed, new Inflater(!hasZlibHeader(body)));
            case "br" -> new BrotliInputStream(packed);
            case "zstd" -> new ZstdInputStream(packed);
            case "", "identity", "none", "utf-8", "utf8" -> packed;
            default -> throw new IOException("nobody knows the content encoding '" + Excerpts.of(encoding) + "'");
        };
    }

    /** Servers say deflate of bare streams, too (RFC 9110, 8.4.1.2). */
    private static boolean hasZlibHeader(byte[] body) {
        return body.length > 1 && (body[0] & 0x0F) == 8 && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) % 31 == 0;
    }

    /** The chunks put together, up to the last one; a body without them as it is. */
    private static byte[] withoutChunks(byte[] body) throws EOFException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length);
        for (int at = 0; at < body.length; ) {
            int line = at;
            long size = 0;
            for (int digit; at < body.length && (digit = Character.digit(body[at], 16)) >= 0; at++) {
                size = size * 16 + digit;
            }
            if (at == line || at - line > LONGEST_SIZE) {
                return line == 0 ? body : whole.toByteArray();
            }
            while (at < body.length && body[at++] != '\n') {
                // an extension of the chunk
            }
            if (size > body.length - at) {
                throw new EOFException("the body ends within a chunk");
            }
            whole.write(body, at, (int) size);
            at += (int) size;
            while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
                at++;
            }
            if (size == 0) {
                break;
            }
        }
        return whole.toByteArray();
    }
}
