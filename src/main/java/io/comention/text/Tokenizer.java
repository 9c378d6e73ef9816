package io.comention.text;

import java.util.Arrays;

/**
 * A language's own token spans, many times as fast.
 *
 * <p>OpenNLP's {@code TokenizerME} and ICU's rules decide every run of characters between white space alone, so the answer
 * for a run can be remembered: the spans are identical. A run longer than {@link #LONGEST_WORD} stays one token where a
 * model would take time and memory with the square of its length. Not for use by several threads.
 */
public final class Tokenizer {
    /** The longest run of characters, in UTF-16 units, that is given to the model. */
    public static final int LONGEST_WORD = 1_000;

    private final Segmenter exact;
    private final ChunkCache<int[]> remembered = new ChunkCache<>(this::spansOfChunk);

    /** A tokenizer for texts of a language (ISO 639-1), of its own for one thread. */
    public Tokenizer(String language) {
        this.exact = Segmenters.tokens(language);
    }

    /** Begin and end (exclusive) of every token of the text, one after the other, as UTF-16 offsets. */
    public int[] spans(String text) {
        int[] spans = new int[Math.max(16, text.length() / 2)];
        int size = 0;
        int length = text.length();
        for (int at = 0; at < length; ) {
            if (Spaces.isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int begin = at;
            int[] chunk = remembered.of(text, begin, length);
            at = remembered.end();
            if (size + chunk.length > spans.length) {
                spans = Arrays.copyOf(spans, Math.max(2 * spans.length, size + chunk.length));
            }
            for (int offset : chunk) {
                spans[size++] = begin + offset;
            }
        }
        return Arrays.copyOf(spans, size);
    }

    /** The spans of one run without white space, relative to it. */
    int[] spansOfChunk(String chunk) {
        boolean whole = chunk.length() == 1 || exact.isQuadratic() && chunk.length() > LONGEST_WORD;
        return whole ? new int[] {0, chunk.length()} : exact.spans(chunk);
    }
}
