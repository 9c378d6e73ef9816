package io.comention.text;

import java.nio.charset.Charset;

/**
 * Finds text of which the bytes were once read in the wrong encoding: UTF-8 taken for Latin-1 or Windows-1252
 * ({@code MoscÃº}, {@code donâ€™t}, {@code Ð¢Ð°Ð»Ð¸Ð±Ð°Ð½}), and what a decoder had to give up (U+FFFD).
 */
public final class Mojibake {
    /** Of every byte from 0x80 to 0xBF, whether a character of Windows-1252 or Latin-1 stands for it. */
    private static final String WINDOWS = new String(windows(), Charset.forName("windows-1252"));

    private Mojibake() {}

    private static byte[] windows() {
        byte[] bytes = new byte[0x40];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return bytes;
    }

    /** Whether the text holds at least one such place. */
    public static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u00C2' && (c == '\uFFFD' || c <= '\u00F0' && isMisread(text, i))) {
                return true;
            }
        }
        return false;
    }

    /** Two, three or four characters that were the bytes of one: those that languages do not write side by side. */
    private static boolean isMisread(String text, int at) {
        int more =
                switch (text.charAt(at)) {
                    case '\u00C2', '\u00C3', '\u00D0', '\u00D1' -> 1; // of Latin and of Cyrillic letters
                    case '\u00E2', '\u00EF' -> 2; // of punctuation, and of the byte order mark
                    case '\u00F0' -> 3; // of emoji
                    default -> Integer.MAX_VALUE;
                };
        if (more >= text.length() - at) {
            return false;
        }
        for (int i = at + 1; i <= at + more; i++) {
            char c = text.charAt(i);
            if (!(c >= '\u0080' && c <= '\u00BF') && (c == '\uFFFD' || WINDOWS.indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }
}
