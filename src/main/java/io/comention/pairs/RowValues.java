package io.comention.pairs;

import java.util.Arrays;

/**
 * Different values of rows with numbers: noted one after the other as they come, and grouped when they are asked for, so
 * that none is looked for while another is added.
 */
final class RowValues {
    private static final int MOST = 3 << 20;
    private static final int SMALLEST = 1 << 10;
    private static final long[] NONE = {};

    private final int most;
    private int[] rows = new int[SMALLEST];
    private long[] values = new long[SMALLEST];
    private int size;

    /** Where the values of each row begin; after the last one, where they end. */
    private int[] begins = new int[1];

    RowValues() {
        this(MOST);
    }

    /** With room for so many values. */
    RowValues(int most) {
        this.most = most;
    }

    /** Notes a value, which may have been noted before. */
    void add(int row, long value) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        rows[size] = row;
        values[size++] = value;
    }

    /** Whether there are as many as memory should hold, of so many rows; what was noted twice is put together before. */
    boolean isFull(int of) {
        if (size < most) {
            return false;
        }
        group(of);
        return size > most / 2;
    }

    /** Puts the values of each of so many rows together, in order, each once. */
    void group(int of) {
        begins = new int[of + 1];
        for (int i = 0; i < size; i++) {
            begins[rows[i] + 1]++;
        }
        for (int row = 0; row < of; row++) {
            begins[row + 1] += begins[row];
        }
        int[] next = Arrays.copyOf(begins, of);
        long[] grouped = new long[size];
        for (int i = 0; i < size; i++) {
            grouped[next[rows[i]]++] = values[i];
        }
        size = 0;
        for (int row = 0; row < of; row++) {
            int from = begins[row];
            begins[row] = size;
            keepDifferent(row, grouped, from, next[row]);
        }
        begins[of] = size;
    }

    private void keepDifferent(int row, long[] grouped, int from, int to) {
        Arrays.sort(grouped, from, to);
        for (int i = from; i < to; i++) {
            if (i == from || grouped[i] != grouped[i - 1]) {
                rows[size] = row;
                values[size++] = grouped[i];
            }
        }
    }

    /** The values of a row, after {@link #group}. */
    long[] of(int row) {
        int from = begins[row];
        int to = begins[row + 1];
        return from == to ? NONE : Arrays.copyOfRange(values, from, to);
    }

    void clear() {
        size = 0;
    }
}
