package io.comention.tables;

import java.util.Arrays;

/** Different numbers in the order in which they first came. */
final class NumberDictionary {
    private long[] entries = new long[32];

    /** Of each, by its hash or after it, one more than its place. 0: none. Twice as many as entries have room. */
    private int[] slots = new int[64];

    private int size;

    /** The place of a number, which is added where it is not there. */
    int number(long value) {
        int slot = slot(value);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == entries.length) {
            grow();
            slot = slot(value);
        }
        entries[size] = value;
        slots[slot] = ++size;
        return size - 1;
    }

    /** Where a number is, or would be. */
    private int slot(long value) {
        int slot = (int) (value * 0x9E3779B97F4A7C15L >>> Long.SIZE - Integer.numberOfTrailingZeros(slots.length));
        while (slots[slot] != 0 && entries[slots[slot] - 1] != value) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        entries = Arrays.copyOf(entries, 2 * size);
        slots = new int[4 * size];
        for (int i = 0; i < size; i++) {
            slots[slot(entries[i])] = i + 1;
        }
    }

    int size() {
        return size;
    }

    /** The numbers, the first {@link #size} of them. */
    long[] entries() {
        return entries;
    }
}
