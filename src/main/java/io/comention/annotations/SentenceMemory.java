package io.comention.annotations;

import io.comention.text.Spaces;
import java.util.HashMap;
import java.util.Map;

/** Tells whether an article has said a sentence before: equal but for white space and case. */
final class SentenceMemory {
    private final Map<Long, Seen> seen = new HashMap<>();

    private record Seen(String text, int begin, int end, Seen next) {}

    /** Whether {@code text[begin, end)} was given before; remembers it if not. An empty one never was. */
    boolean repeats(String text, int begin, int end) {
        long hash = hash(text, begin, end);
        Seen first = seen.get(hash);
        for (Seen other = first; other != null; other = other.next) {
            if (same(text, begin, end, other)) {
                return true;
            }
        }
        seen.put(hash, new Seen(text, begin, end, first));
        return false;
    }

    void clear() {
        seen.clear();
    }

    private static long hash(String text, int begin, int end) {
        long hash = 1125899906842597L;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (!Spaces.isSpace(c)) {
                hash = 31 * hash + fold(c);
            }
        }
        return hash;
    }

    private static boolean same(String text, int begin, int end, Seen other) {
        int i = begin;
        int j = other.begin;
        while (true) {
            while (i < end && Spaces.isSpace(text.charAt(i))) {
                i++;
            }
            while (j < other.end && Spaces.isSpace(other.text.charAt(j))) {
                j++;
            }
            if (i == end || j == other.end) {
                return i == end && j == other.end;
            }
            if (fold(text.charAt(i++)) != fold(other.text.charAt(j++))) {
                return false;
            }
        }
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
