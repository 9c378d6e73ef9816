package io.comention.text;

import java.text.Normalizer;

/** How text is stored: in Unicode's composed form (NFC), without characters that nobody sees. Otherwise as it came. */
public final class Cleaning {
    private Cleaning() {}

    /** The text as it is stored; the same object where nothing is to be done. */
    public static String clean(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length()).append(text, 0, at);
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isJoiner(c) ? joins(text, i) : !isInvisible(c)) {
                visible.append(c);
            }
        }
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /** Characters below U+0300 are composed already, and but for the soft hyphen all are seen. */
    private static boolean isPlain(char c) {
        return c < '\u0300' && c != '\u00AD' || c >= '\u2010' && c <= '\u2027';
    }

    private static boolean isJoiner(char c) {
        return c == '\u200C' || c == '\u200D';
    }

    /**
     * Whether a joiner is spelling: between letters of Arabic and the scripts behind it (Persian and Indian words are
     * told apart by it), and in emoji. Anywhere else it only keeps a word from being found.
     */
    private static boolean joins(String text, int at) {
        int before = at == 0 ? 0 : text.codePointBefore(at);
        boolean script = before >= 0x0600 && before <= 0x1FFF && !(before >= 0x1E00) || before >= 0xA840;
        return script && at + 1 < text.length() && text.charAt(at + 1) >= '\u0600';
    }

    /** Soft hyphens, zero-width spaces, byte order marks and marks of direction. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\u034F'
                || c == '\u061C'
                || c == '\u180E'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\uFEFF';
    }
}
