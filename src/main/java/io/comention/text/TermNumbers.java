package io.comention.text;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers terms from 0 on in the order in which they come. An open-addressed table over one array of all their bytes,
 * since it is asked once for each term of every article. Not for use by several threads while terms are added.
 */
public final class TermNumbers implements Serializable {
    private byte[] bytes = new byte[1 << 14];
    private int[] ends = new int[1 << 10];
    private int[] hashes = new int[1 << 10];
    private int[] slots = new int[1 << 11];
    private int size;

    /** How many terms there are. */
    public int size() {
        return size;
    }

    /** The number of a term in UTF-8, or −1. */
    public int find(byte[] text, int from, int to) {
        int hash = hash(text, from, to);
        for (int slot = hash & slots.length - 1; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && Arrays.equals(bytes, begin(number), ends[number], text, from, to)) {
                return number;
            }
        }
        return -1;
    }

    /** The number of a term in UTF-8, which gets one if it has none. */
    public int number(byte[] text, int from, int to) {
        int found = find(text, from, to);
        return found >= 0 ? found : add(text, from, to);
    }

    /** The number of a term, which gets one if it has none. */
    public int number(String term) {
        byte[] utf8 = term.getBytes(StandardCharsets.UTF_8);
        return number(utf8, 0, utf8.length);
    }

    private int add(byte[] text, int from, int to) {
        if (size == ends.length) {
            grow();
        }
        int begin = begin(size);
        int end = begin + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end));
        }
        System.arraycopy(text, from, bytes, begin, to - from);
        ends[size] = end;
        hashes[size] = hash(text, from, to);
        enter(size);
        return size++;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        slots = new int[4 * size];
        for (int number = 0; number < size; number++) {
            enter(number);
        }
    }

    private void enter(int number) {
        int slot = hashes[number] & slots.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = number + 1;
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** A term. */
    public String term(int number) {
        return new String(bytes, begin(number), ends[number] - begin(number), StandardCharsets.UTF_8);
    }

    /** Compares two terms in the order of code points, which is that of Spark's strings and not that of Java's. */
    public int compare(int a, int b) {
        return Arrays.compareUnsigned(bytes, begin(a), ends[a], bytes, begin(b), ends[b]);
    }
}
