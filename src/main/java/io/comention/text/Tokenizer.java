package io.comention.text;

import java.util.Arrays;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/**
 * OpenNLP's own token spans, many times as fast.
 *
 * <p>{@link TokenizerME} decides every run of characters between white space alone, so its answer for a run can be
 * remembered: the spans are identical. A run longer than {@link #LONGEST_WORD} stays one token, because the model's
 * features take time and memory with the square of its length. Not for use by several threads.
 */
public final class Tokenizer {
    /** The longest run of characters, in UTF-16 units, that is given to the model. */
    public static final int LONGEST_WORD = 1_000;

    private final TokenizerME exact;
    private final ChunkCache<int[]> remembered = new ChunkCache<>(this::spansOfChunk);

    /** A tokenizer of its own for one thread; the model may be shared. */
    public Tokenizer(TokenizerModel model) {
        this.exact = new TokenizerME(model);
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
            int hash = 0;
            char c;
            while (at < length && !Spaces.isSpace(c = text.charAt(at))) {
                hash = 31 * hash + c;
                at++;
            }
            int[] chunk = remembered.of(text, begin, at, hash);
            if (size + chunk.length > spans.length) {
                spans = Arrays.copyOf(spans, Math.max(2 * spans.length, size + chunk.length));
            }
            for (int offset : chunk) {
                spans[size++] = begin + offset;
            }
        }
        return Arrays.copyOf(spans, size);
    }

    /** The spans of one run without white space, relative to it, asked of the model. */
    int[] spansOfChunk(String chunk) {
        if (chunk.length() == 1 || chunk.length() > LONGEST_WORD) {
            return new int[] {0, chunk.length()};
        }
        Span[] found = exact.tokenizePos(chunk);
        int[] spans = new int[2 * found.length];
        for (int i = 0; i < found.length; i++) {
            spans[2 * i] = found[i].getStart();
            spans[2 * i + 1] = found[i].getEnd();
        }
        return spans;
    }
}
