package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.stats.Baseline;
import io.comention.stats.Burst;
import io.comention.stats.ChangePoint;
import io.comention.stats.SeriesStatistics;
import io.comention.stats.Smoothed;
import io.comention.stats.Window;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What statistics say of the periods of one series after the other: the last columns of the trend tables. */
final class PeriodStatistics {
    /** How many columns it fills. */
    static final int COLUMNS = 6;

    /** How many of them, the first ones, say of a period what those around it let expect. */
    static final int COLUMNS_OF_PERIOD = 4;

    /** A row's values, with room at its end for so many more. */
    static Object[] withRoom(int columns, Object... values) {
        return Arrays.copyOf(values, values.length + columns);
    }

    /** Counts over all periods, by their number: days are many, and hardly any of them names a pair. */
    private final Map<Integer, long[]> arrays = new HashMap<>();

    private long[] counts;
    private int[] filled = {};
    private long[] totals;
    private Window window;
    private SeriesStatistics series;

    /** Turns to a series of which nothing is known as a whole. */
    void turnTo(Granularity granularity, long[] ofPeriods, int[] places, long[] n) {
        turnTo(granularity, ofPeriods, places, n, null);
    }

    /**
     * Turns to a series.
     *
     * @param ofPeriods totals of all periods
     * @param places of the periods with counts
     * @param n counts of them
     * @param whole what is said of it as a whole; null where that is nothing
     */
    void turnTo(Granularity granularity, long[] ofPeriods, int[] places, long[] n, SeriesStatistics whole) {
        for (int place : filled) {
            counts[place] = 0;
        }
        window = Window.valueOf(granularity.name());
        totals = ofPeriods;
        counts = arrays.computeIfAbsent(totals.length, long[]::new);
        for (int i = 0; i < places.length; i++) {
            counts[places[i]] = n[i];
        }
        filled = places;
        series = whole;
    }

    /** Puts smoothed, provisional, baseline, z, burst and change_point of a period into a row's values. */
    void put(int place, Object[] values, int from) {
        putOfPeriod(place, values, from);
        if (series != null) {
            values[from + COLUMNS_OF_PERIOD] =
                    series.bursts().isEmpty() ? null : isIn(series.bursts().get(), place);
            values[from + COLUMNS_OF_PERIOD + 1] = series.changes().isEmpty()
                    ? null
                    : beginsOne(series.changes().get(), place);
        }
    }

    private static boolean isIn(List<Burst> bursts, int place) {
        for (Burst burst : bursts) {
            if (burst.start() <= place && place <= burst.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsOne(List<ChangePoint> changes, int place) {
        for (ChangePoint change : changes) {
            if (change.place() == place) {
                return true;
            }
        }
        return false;
    }

    /** Puts smoothed, provisional, baseline and z of a period into a row's values. */
    void putOfPeriod(int place, Object[] values, int from) {
        Optional<Smoothed> smoothed = Smoothed.of(counts, totals, place, window.around());
        Optional<Baseline> baseline = Baseline.of(counts, totals, place, window);
        values[from] = smoothed.map(Smoothed::share).orElse(null);
        values[from + 1] = smoothed.map(Smoothed::provisional).orElse(null);
        values[from + 2] = baseline.map(Baseline::expected).orElse(null);
        values[from + 3] = baseline.map(Baseline::z).orElse(null);
    }
}
