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
            if (!isInvisible(text.charAt(i))) {
                visible.append(text.charAt(i));
            }
        }
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /** Characters below U+0300 are composed already, and but for the soft hyphen all are seen. */
    private static boolean isPlain(char c) {
        return c < '\u0300' && c != '\u00AD' || c >= '\u2010' && c <= '\u2027';
    }

    /**
     * Soft hyphens, zero-width spaces, byte order marks and marks of direction. Joiners stay: they tell words apart in
     * Persian and Indian scripts.
     */
    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\uFEFF';
    }
}
