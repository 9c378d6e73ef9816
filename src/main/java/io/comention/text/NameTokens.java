package io.comention.text;

import java.util.Arrays;

/**
 * The tokens on which models of names and parts of speech are trained and used: those of the language's tokenizer, split
 * again before {@code 's}, which the tokenizer leaves at its word. Not for use by several threads.
 */
final class NameTokens {
    private final Tokenizer tokenizer;

    NameTokens(String language) {
        this.tokenizer = new Tokenizer(language);
    }

    /** Begin and end (exclusive) of every token, one after the other. */
    int[] spans(String text) {
        int[] whole = tokenizer.spans(text);
        int[] spans = new int[2 * whole.length];
        int size = 0;
        for (int i = 0; i < whole.length; i += 2) {
            int possessive = whole[i + 1] - 2;
            boolean splits = possessive > whole[i]
                    && MatchTokens.isApostrophe(text.charAt(possessive))
                    && (text.charAt(possessive + 1) == 's' || text.charAt(possessive + 1) == 'S');
            spans[size++] = whole[i];
            if (splits) {
                spans[size++] = possessive;
                spans[size++] = possessive;
            }
            spans[size++] = whole[i + 1];
        }
        return Arrays.copyOf(spans, size);
    }

    /** The tokens that spans stand for, from the one at {@code from} to that before {@code to}, both counted in tokens. */
    static String[] words(String text, int[] spans, int from, int to) {
        String[] words = new String[to - from];
        for (int i = 0; i < words.length; i++) {
            words[i] = text.substring(spans[2 * (from + i)], spans[2 * (from + i) + 1]);
        }
        return words;
    }
}
