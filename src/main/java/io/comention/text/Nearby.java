package io.comention.text;

/**
 * Steps from one match token to the next or the one before, within a stretch of text: for the few names whose meaning the
 * words around decide. Not for use by several threads.
 */
public final class Nearby {
    /** No token that says something about its neighbour is longer. */
    private static final int FARTHEST = 200;

    private final int[] spans = new int[4 * FARTHEST];
    private int begin;
    private int end;

    /** Goes to the first token in {@code text[from, to)}; false where there is none. */
    public boolean next(String text, int from, int to) {
        int first = Spaces.skip(text, from, to);
        if (first >= to) {
            return false;
        }
        int stop = first;
        while (stop < to && stop - first < FARTHEST && !Spaces.isSpace(text.charAt(stop))) {
            stop++;
        }
        MatchTokens.split(text, first, stop, spans);
        begin = spans[0];
        end = spans[1];
        return true;
    }

    /** Goes to the last token in {@code text[from, to)}; false where there is none. */
    public boolean previous(String text, int from, int to) {
        int last = to;
        while (last > from && Spaces.isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (last <= from) {
            return false;
        }
        int start = last;
        while (start > from && last - start < FARTHEST && !Spaces.isSpace(text.charAt(start - 1))) {
            start--;
        }
        int size = MatchTokens.split(text, start, last, spans);
        begin = spans[size - 2];
        end = spans[size - 1];
        return true;
    }

    /** Offset of the token's first character. */
    public int begin() {
        return begin;
    }

    /** Offset after its last one. */
    public int end() {
        return end;
    }
}
