package io.comention.text;

import java.util.Arrays;

/** Collects the shingles of a text word by word: one hash each, rolled on from the one before. */
final class Shingles {
    private static final long BASE = 0x9E3779B97F4A7C15L;
    /** The fifth power of the base, by which the word that leaves a shingle has been multiplied. */
    private static final long LAST = 0x2E2B795F2D10FD85L;

    private static final long[] NONE = {};

    private final long[] latest = new long[Signature.SHINGLE];
    private int[] hashes = new int[1024];
    private int words;
    private int size;
    private long rolled;

    /** Adds words, given as {@link #wordsOf} hashes them. */
    void add(long[] hashed) {
        for (long word : hashed) {
            int place = words % Signature.SHINGLE;
            rolled = rolled * BASE + word - (words < Signature.SHINGLE ? 0 : latest[place] * LAST);
            latest[place] = word;
            if (++words >= Signature.SHINGLE) {
                if (size == hashes.length) {
                    hashes = Arrays.copyOf(hashes, 2 * size);
                }
                hashes[size++] = (int) (mix(rolled) >>> 32);
            }
        }
    }

    /** Begins a new text. */
    void clear() {
        words = 0;
        size = 0;
        rolled = 0;
    }

    /** The signature of the words added since the last call. */
    Signature drain() {
        Signature signature = size == 0 ? Signature.NONE : Signature.of(words, hashes, size);
        clear();
        return signature;
    }

    /**
     * Hashes of the words of a match token: one, or one per character of a script without spaces; none for punctuation
     * and {@code 's}.
     */
    static long[] wordsOf(String folded) {
        int first = folded.isEmpty() ? ' ' : folded.codePointAt(0);
        if (!Character.isLetterOrDigit(first) || MatchTokens.isApostrophe(first)) {
            return NONE;
        }
        if (folded.codePoints().anyMatch(Character::isIdeographic)) {
            return folded.codePoints().mapToLong(Shingles::mix).toArray();
        }
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * 0x100000001B3L;
        }
        return new long[] {mix(hash)};
    }

    /** Spreads bits over all of a number (Steele, Lea and Flood 2014). */
    private static long mix(long number) {
        long z = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
