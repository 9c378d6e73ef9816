package io.comention.text;

import java.util.function.Function;

/**
 * Remembers what was found for a run of characters between white space, since a corpus is made of few different ones.
 *
 * <p>Bounded: two places per set, the older of the two gives way. A look-up makes no object. Not for use by several
 * threads.
 *
 * @param <V> what is remembered
 */
final class ChunkCache<V> {
    /** Covers all but some two in a hundred runs of a 200 MB corpus, in some 40 MB. */
    private static final int SETS_LOG2 = 17;

    /** Longer runs are rare, and would make the cache's size depend on the text. */
    private static final int LONGEST_REMEMBERED = 64;

    private final Function<String, V> make;
    private final String[] keys = new String[2 << SETS_LOG2];
    private final Object[] values = new Object[2 << SETS_LOG2];

    ChunkCache(Function<String, V> make) {
        this.make = make;
    }

    /** The value for {@code text[begin, end)}; {@code hash} is {@code h = 31 h + char} over it, as in {@link String}. */
    V of(String text, int begin, int end, int hash) {
        int length = end - begin;
        if (length > LONGEST_REMEMBERED) {
            return make.apply(text.substring(begin, end));
        }
        int newer = (hash * 0x9E3779B9 >>> 32 - SETS_LOG2) << 1;
        int older = newer | 1;
        if (is(keys[newer], text, begin, length)) {
            return at(newer);
        }
        if (is(keys[older], text, begin, length)) {
            String key = keys[older];
            V value = at(older);
            move(newer, older);
            put(newer, key, value);
            return value;
        }
        String key = text.substring(begin, end);
        V value = make.apply(key);
        move(newer, older);
        put(newer, key, value);
        return value;
    }

    void clear() {
        java.util.Arrays.fill(keys, null);
        java.util.Arrays.fill(values, null);
    }

    private static boolean is(String key, String text, int begin, int length) {
        return key != null && key.length() == length && text.startsWith(key, begin);
    }

    @SuppressWarnings("unchecked") // only put() fills the array
    private V at(int slot) {
        return (V) values[slot];
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        values[to] = values[from];
    }

    private void put(int slot, String key, V value) {
        keys[slot] = key;
        values[slot] = value;
    }
}
