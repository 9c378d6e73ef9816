package io.comention.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Articles in order, and which of them is under which key. A key with more than so many articles, such as a shingle of a
 * disclaimer, is let go of together with the articles that are under no other: memory does not grow with them.
 */
final class Slot {
    private static final int FIRST_LOOK = 1 << 20;

    private final int mostOfKey;
    private final Set<Integer> common = new HashSet<>();
    private List<Bucket.Entry> entries = new ArrayList<>();
    /** A key, then the number of an article that is under it. */
    private long[] places = new long[1024];

    private int size;
    private int lookAt;
    private int at;

    Slot(int mostOfKey) {
        this(mostOfKey, FIRST_LOOK);
    }

    /** Looks for keys with too many articles each time there are twice as many places, at least so many. */
    Slot(int mostOfKey, int firstLook) {
        this.mostOfKey = mostOfKey;
        this.lookAt = firstLook;
    }

    /** Adds an article under its keys. */
    void add(Bucket.Entry entry, int[] keys) {
        int before = size;
        for (int key : keys) {
            if (!common.contains(key)) {
                if (size == places.length) {
                    places = Arrays.copyOf(places, size + (size >> 1));
                }
                places[size++] = (long) key << Integer.SIZE | entries.size();
            }
        }
        if (size > before) {
            entries.add(entry);
        }
        if (size >= lookAt) {
            dropCommon();
            lookAt = Math.max(lookAt, 2 * size);
        }
    }

    private void dropCommon() {
        sort();
        BitSet named = new BitSet();
        int kept = 0;
        for (int from = 0, to; from < size; from = to) {
            to = endOfKey(from);
            if (to - from > mostOfKey) {
                common.add(key(from));
            } else {
                for (int i = from; i < to; i++) {
                    named.set((int) places[i]);
                    places[kept++] = places[i];
                }
            }
        }
        size = kept;
        renumber(named);
    }

    /** Leaves only the articles with these numbers. */
    private void renumber(BitSet named) {
        int[] numbers = new int[entries.size()];
        List<Bucket.Entry> left = new ArrayList<>(named.cardinality());
        named.stream().forEach(number -> {
            numbers[number] = left.size();
            left.add(entries.get(number));
        });
        for (int i = 0; i < size; i++) {
            places[i] = (long) key(i) << Integer.SIZE | numbers[(int) places[i]];
        }
        entries = left;
    }

    /** Makes ready for {@link #next}. */
    void sort() {
        Arrays.sort(places, 0, size);
    }

    /** The articles under the next key that has several, in the order in which they were added; none at the end. */
    List<Bucket.Entry> next() {
        while (at < size) {
            int from = at;
            at = endOfKey(from);
            if (at - from > 1) {
                List<Bucket.Entry> ofKey = new ArrayList<>(at - from);
                for (int i = from; i < at; i++) {
                    ofKey.add(entries.get((int) places[i]));
                }
                return ofKey;
            }
        }
        return List.of();
    }

    private int endOfKey(int from) {
        int to = from + 1;
        while (to < size && key(to) == key(from)) {
            to++;
        }
        return to;
    }

    private int key(int place) {
        return (int) (places[place] >> Integer.SIZE);
    }
}
