package io.comention.terms;

import io.comention.text.TermNumbers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** Adds up, article by article, how often each term occurs on each day. */
final class TermTally {
    /** How many days of how many terms fill it: tables of 16 to 32 MB, and the bytes of the terms. */
    private static final int MOST = 1 << 19;

    private static final int DAY_BITS = 24;
    private static final int DAY_MASK = (1 << DAY_BITS) - 1;

    private final TermNumbers terms = new TermNumbers();
    private final Map<Long, Integer> places = new HashMap<>();
    /** By slot: one more than a term's number and its day's place, or 0 where the slot is free. */
    private long[] keys = new long[1 << 12];

    private int[] occurrences = new int[keys.length];
    private int[] articles = new int[keys.length];
    private int size;

    /** Whether it holds as much as a task's memory should. */
    boolean isFull() {
        return size >= MOST || places.size() >= 1 << DAY_BITS - 1;
    }

    /** Adds a term of an article of a day, which is {@code text[from, to)} in UTF-8. */
    void add(int day, byte[] text, int from, int to, int times) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int slot = slot((terms.number(text, from, to) + 1L) << DAY_BITS | day);
        occurrences[slot] += times;
        articles[slot]++;
    }

    /** The place of a day among those that were added. */
    int place(long day) {
        return places.computeIfAbsent(day, d -> places.size());
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldOccurrences = occurrences;
        int[] oldArticles = articles;
        keys = new long[2 * oldKeys.length];
        occurrences = new int[keys.length];
        articles = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                occurrences[slot] = oldOccurrences[i];
                articles[slot] = oldArticles[i];
            }
        }
    }

    /** Rows of table {@code term_histories}, each made when it is asked for; nothing may be added any more. */
    Iterator<Row> rows() {
        long[] days = places.keySet().stream().mapToLong(day -> day).sorted().toArray();
        int[] ranks = new int[days.length];
        for (int rank = 0; rank < days.length; rank++) {
            ranks[places.get(days[rank])] = rank;
        }
        long[] order = new long[size];
        int filled = 0;
        for (long key : keys) {
            if (key != 0) {
                order[filled++] = key & -1L << DAY_BITS | ranks[(int) key & DAY_MASK];
            }
        }
        Arrays.sort(order);
        return new Iterator<>() {
            private int from;

            @Override
            public boolean hasNext() {
                return from < order.length;
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int begin = from;
                while (from < order.length && order[from] >>> DAY_BITS == order[begin] >>> DAY_BITS) {
                    from++;
                }
                return row(order, begin, from, days);
            }
        };
    }

    private Row row(long[] order, int from, int to, long[] days) {
        TermHistory.Days of = TermHistory.Days.room(to - from);
        for (int i = from; i < to; i++) {
            long day = days[(int) order[i] & DAY_MASK];
            int slot = slot(order[i] & -1L << DAY_BITS | places.get(day));
            of.numbers()[i - from] = day;
            of.occurrences()[i - from] = occurrences[slot];
            of.articles()[i - from] = articles[slot];
        }
        return TermHistory.row(terms.term((int) (order[from] >>> DAY_BITS) - 1), of);
    }
}
