package io.comention.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The match tokens of a stretch of text, in order, as parallel arrays that grow and are used again.
 *
 * <p>A run of tokens that the lexicon does not know is kept as one token that matches nothing.
 */
public final class MatchWords {
    private int[] begins = new int[1024];
    private int[] ends = new int[1024];
    private int[] numbers = new int[1024];
    private int size;
    private final BitSet held = new BitSet();
    private int inHeld;

    /** Forgets all tokens. */
    public void clear() {
        size = 0;
        held.clear();
        inHeld = 0;
    }

    /** Whether a token has this number. */
    public boolean holds(int number) {
        for (; inHeld < size; inHeld++) {
            if (numbers[inHeld] >= 0) {
                held.set(numbers[inHeld]);
            }
        }
        return held.get(number);
    }

    /** How many tokens there are. */
    public int size() {
        return size;
    }

    /** UTF-16 offset of a token's first character. */
    public int begin(int token) {
        return begins[token];
    }

    /** Offset after a token's last character. */
    public int end(int token) {
        return ends[token];
    }

    /** A token's {@link Lexicon} number, or a negative one. */
    public int number(int token) {
        return numbers[token];
    }

    void add(Chunk chunk, int offset) {
        if (!chunk.named()) {
            addUnknown(offset);
            return;
        }
        int[] words = chunk.words();
        for (int i = 0; i < chunk.numbers().length; i++) {
            if (chunk.numbers()[i] < 0) {
                addUnknown(offset + words[2 * i]);
            } else {
                push(offset + words[2 * i], offset + words[2 * i + 1], chunk.numbers()[i]);
            }
        }
    }

    private void addUnknown(int at) {
        if (size == 0 || numbers[size - 1] >= 0) {
            push(at, at, -1);
        }
    }

    private void push(int begin, int end, int number) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        begins[size] = begin;
        ends[size] = end;
        numbers[size] = number;
        size++;
    }
}
