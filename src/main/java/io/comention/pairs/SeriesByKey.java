package io.comention.pairs;

import java.util.Arrays;

/** Series by their {@link SeriesKey}, without an object per key: a task looks up every pair of every article. */
final class SeriesByKey {
    private static final int SMALLEST = 1 << 10;

    private long[] keys = new long[SMALLEST];

    /** Aligned; null where a place is free. */
    private DailySeries[] series = new DailySeries[SMALLEST];

    private int size;

    /** Receives a key and its series. */
    interface Receiver {
        void take(long key, DailySeries series);
    }

    /** The series of a key, a new one where it has none yet. */
    DailySeries get(long key) {
        int place = place(key);
        if (series[place] == null) {
            if (2 * size >= keys.length) {
                grow();
                place = place(key);
            }
            keys[place] = key;
            series[place] = new DailySeries();
            size++;
        }
        return series[place];
    }

    /** Where a key is, or the free place that it would take. */
    private int place(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int place = (int) (hash ^ hash >>> 32) & keys.length - 1;
        while (series[place] != null && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] keysBefore = keys;
        DailySeries[] seriesBefore = series;
        keys = new long[2 * keysBefore.length];
        series = new DailySeries[keys.length];
        for (int i = 0; i < keysBefore.length; i++) {
            if (seriesBefore[i] != null) {
                int place = place(keysBefore[i]);
                keys[place] = keysBefore[i];
                series[place] = seriesBefore[i];
            }
        }
    }

    /** How many keys have a series. */
    int size() {
        return size;
    }

    void forEach(Receiver receiver) {
        for (int i = 0; i < keys.length; i++) {
            if (series[i] != null) {
                receiver.take(keys[i], series[i]);
            }
        }
    }

    void clear() {
        Arrays.fill(series, null);
        size = 0;
    }
}
