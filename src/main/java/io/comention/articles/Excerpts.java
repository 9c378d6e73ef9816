package io.comention.articles;

import java.nio.charset.StandardCharsets;

/** The start of a record, short enough to keep. */
final class Excerpts {
    static final int MOST_CHARACTERS = 500;

    private Excerpts() {}

    static String of(byte[] bytes, int length) {
        return of(new String(bytes, 0, Math.min(length, 4 * MOST_CHARACTERS), StandardCharsets.UTF_8));
    }

    static String of(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, splits ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }
}
