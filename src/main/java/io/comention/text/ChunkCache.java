package io.comention.text;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Remembers what was found for a run of characters between white space, since a corpus is made of few different ones.
 *
 * <p>Bounded: two places per set, the older of the two gives way. A look-up makes no object, and a short run is its own
 * key, so that no other memory is fetched to compare it. Not for use by several threads.
 *
 * @param <V> what is remembered
 */
final class ChunkCache<V> {
    /** Covers all but some two in a hundred runs of a 200 MB corpus, in some 40 MB; in twice as much where scripts are mixed. */
    private static final int SETS_LOG2 = 17;

    /** So many characters of one byte fit into a key beside their number. */
    private static final int LONGEST_KEY = 15;

    /** Longer runs are rare, and would make the cache's size depend on the text. */
    private static final int LONGEST_REMEMBERED = 64;

    private final Function<String, V> make;

    /** Of short runs, two numbers for each: their characters, and in the last byte how many. 0: none. */
    private final long[] shortKeys = new long[4 << SETS_LOG2];

    private final Object[] shortValues = new Object[2 << SETS_LOG2];

    /** Of all others. */
    private final String[] keys = new String[2 << SETS_LOG2];

    private final Object[] values = new Object[2 << SETS_LOG2];
    private int end;

    ChunkCache(Function<String, V> make) {
        this.make = make;
    }

    /** The value for the run of {@code text[begin, limit)} that begins with it; {@link #end} says where the run ends. */
    V of(String text, int begin, int limit) {
        long low = 0;
        long high = 0;
        int all = 0;
        int at = begin;
        for (char c; at < limit && !Spaces.isSpace(c = text.charAt(at)); at++) {
            high = high << Byte.SIZE | low >>> Long.SIZE - Byte.SIZE;
            low = low << Byte.SIZE | c;
            all |= c;
        }
        end = at;
        int length = at - begin;
        if (length <= LONGEST_KEY && all <= 0xFF) {
            return ofShort(text, begin, low, high | (long) length << Long.SIZE - Byte.SIZE);
        }
        return length <= LONGEST_REMEMBERED ? ofOther(text, begin) : make.apply(text.substring(begin, end));
    }

    /** Where the run ends whose value was asked for last. */
    int end() {
        return end;
    }

    private V ofShort(String text, int begin, long low, long high) {
        long hash = low * 0x9E3779B97F4A7C15L ^ high * 0xC2B2AE3D27D4EB4FL;
        int newer = (int) (hash >>> Long.SIZE - SETS_LOG2) << 1;
        int older = newer | 1;
        if (isShort(newer, low, high)) {
            return cast(shortValues[newer]);
        }
        V value = isShort(older, low, high) ? cast(shortValues[older]) : make.apply(text.substring(begin, end));
        shortKeys[2 * older] = shortKeys[2 * newer];
        shortKeys[2 * older + 1] = shortKeys[2 * newer + 1];
        shortValues[older] = shortValues[newer];
        shortKeys[2 * newer] = low;
        shortKeys[2 * newer + 1] = high;
        shortValues[newer] = value;
        return value;
    }

    private boolean isShort(int place, long low, long high) {
        return shortKeys[2 * place] == low && shortKeys[2 * place + 1] == high;
    }

    private V ofOther(String text, int begin) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int newer = (hash * 0x9E3779B9 >>> Integer.SIZE - SETS_LOG2) << 1;
        int older = newer | 1;
        if (is(newer, text, begin)) {
            return cast(values[newer]);
        }
        boolean known = is(older, text, begin);
        String key = known ? keys[older] : text.substring(begin, end);
        V value = known ? cast(values[older]) : make.apply(key);
        keys[older] = keys[newer];
        values[older] = values[newer];
        keys[newer] = key;
        values[newer] = value;
        return value;
    }

    private boolean is(int place, String text, int begin) {
        String key = keys[place];
        return key != null && key.length() == end - begin && text.startsWith(key, begin);
    }

    void clear() {
        Arrays.fill(shortKeys, 0);
        Arrays.fill(shortValues, null);
        Arrays.fill(keys, null);
        Arrays.fill(values, null);
    }

    @SuppressWarnings("unchecked") // only values of make are put into the arrays
    private V cast(Object value) {
        return (V) value;
    }
}
