package io.comention.stories;

import java.util.Arrays;

/** Counts how many shingles pairs of articles share, in flat arrays. */
final class PairTally {
    private static final int SMALLEST = 1 << 8;

    // By place; a power of two of them, at most half full. A pair shares at least one shingle: 0 is a free place.
    private long[] first = new long[SMALLEST];
    private long[] second = new long[SMALLEST];
    private int[] shared = new int[SMALLEST];
    private int[] least = new int[SMALLEST];
    private int size;

    /** Receives a pair and how many shingles it shares, and must. */
    interface Receiver {
        void take(long a, long b, int shared, int least);
    }

    /**
     * Adds shingles that two articles share.
     *
     * @param more how many, at least 1
     * @param needed how many they must share in all, see {@link Bucket.Pair}
     */
    void add(long a, long b, int more, int needed) {
        int at = place(a, b);
        if (shared[at] == 0) {
            if (2 * (size + 1) > shared.length) {
                grow();
                at = place(a, b);
            }
            first[at] = a;
            second[at] = b;
            least[at] = needed;
            size++;
        }
        shared[at] += more;
        least[at] = Math.max(least[at], needed);
    }

    private int place(long a, long b) {
        int at = (int) PairBlocks.hash(a, b) & shared.length - 1;
        while (shared[at] != 0 && (first[at] != a || second[at] != b)) {
            at = at + 1 & shared.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] a = first;
        long[] b = second;
        int[] counts = shared;
        int[] needed = least;
        first = new long[2 * a.length];
        second = new long[first.length];
        shared = new int[first.length];
        least = new int[first.length];
        size = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                add(a[i], b[i], counts[i], needed[i]);
            }
        }
    }

    /** How many pairs there are. */
    int size() {
        return size;
    }

    /** Hands out every pair. */
    void forEach(Receiver receiver) {
        for (int at = 0; at < shared.length; at++) {
            if (shared[at] != 0) {
                receiver.take(first[at], second[at], shared[at], least[at]);
            }
        }
    }

    /** Lets go of all pairs; its arrays stay as long as they are, for what is added next. */
    void clear() {
        Arrays.fill(shared, 0);
        size = 0;
    }
}
