package io.comention.articles;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text of any encoding as bytes of UTF-8, so that lines and quotation marks are found in one way only. A byte order mark
 * says more than what was declared, and is no part of the text.
 *
 * <p>What cannot be decoded becomes {@link #BAD_BYTE}, which no UTF-8 holds: the record that it stands in is refused, and
 * no other.
 */
final class Encodings {
    static final byte BAD_BYTE = (byte) 0xFF;

    private static final int MARK_BYTES = 4;

    private Encodings() {}

    /** The content in UTF-8, without its byte order mark. */
    static InputStream utf8(InputStream in, String declared) throws IOException {
        PushbackInputStream content = new PushbackInputStream(in, MARK_BYTES);
        byte[] start = content.readNBytes(MARK_BYTES);
        Mark mark = Mark.of(start);
        int text = mark == null ? 0 : mark.bytes().length;
        content.unread(start, text, start.length - text);
        Charset charset = charset(mark, declared);
        return charset.equals(StandardCharsets.UTF_8) ? content : new Transcoder(content, charset);
    }

    /** Whether a file that begins so can be cut at any line feed byte. */
    static boolean isUtf8(byte[] start, String declared) {
        return charset(Mark.of(start), declared).equals(StandardCharsets.UTF_8);
    }

    /** Whether a text begins with a byte order mark. */
    static boolean hasMark(byte[] start) {
        return Mark.of(start) != null;
    }

    private static Charset charset(Mark mark, String declared) {
        return Charset.forName(mark != null ? mark.charset() : declared == null ? "UTF-8" : declared);
    }

    /** A byte order mark. */
    private record Mark(String charset, byte... bytes) {
        private static final Mark[] ALL = {
            new Mark("UTF-32LE", (byte) 0xFF, (byte) 0xFE, (byte) 0, (byte) 0),
            new Mark("UTF-32BE", (byte) 0, (byte) 0, (byte) 0xFE, (byte) 0xFF),
            new Mark("UTF-16LE", (byte) 0xFF, (byte) 0xFE),
            new Mark("UTF-16BE", (byte) 0xFE, (byte) 0xFF),
            new Mark("UTF-8", (byte) 0xEF, (byte) 0xBB, (byte) 0xBF)
        };

        static Mark of(byte[] start) {
            for (Mark mark : ALL) {
                int size = mark.bytes.length;
                if (start.length >= size && Arrays.equals(start, 0, size, mark.bytes, 0, size)) {
                    return mark;
                }
            }
            return null;
        }
    }

    /** The offset of the first byte that is not valid UTF-8 (Unicode 15, table 3-7), or −1. */
    static int invalidAt(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int lead = bytes[at];
            if (lead >= 0) {
                at++;
                continue;
            }
            int size = sequence(lead & 0xFF);
            if (size == 0 || at + size > to || !isSecond(lead & 0xFF, bytes[at + 1] & 0xFF)) {
                return at;
            }
            for (int i = 2; i < size; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) {
                    return at;
                }
            }
            at += size;
        }
        return -1;
    }

    private static int sequence(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        return lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    }

    /** Neither overlong forms, nor surrogates, nor what is above U+10FFFF. */
    private static boolean isSecond(int lead, int second) {
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return second >= least && second <= most;
    }
}
