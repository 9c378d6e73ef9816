package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.pairs.DayCounts;
import io.comention.pairs.Marginals;
import io.comention.stats.Baseline;
import io.comention.stats.Smoothed;
import io.comention.stats.Window;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

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
    private TreeMap<LocalDate, LocalDate> bursts;
    private Map<LocalDate, Row> changes;

    /**
     * Turns to a series.
     *
     * @param statistics its element of the column {@code statistics}; null where there is none
     */
    void turnTo(Granularity granularity, Marginals.Periods periods, Map<LocalDate, DayCounts> named, Row statistics) {
        int[] places = new int[named.size()];
        long[] n = new long[places.length];
        int next = 0;
        for (Map.Entry<LocalDate, DayCounts> period : named.entrySet()) {
            places[next] = periods.place(period.getKey());
            n[next++] = period.getValue().n();
        }
        turnTo(granularity, periods.totals(), places, n);
        bursts = null;
        changes = null;
        if (statistics != null) {
            List<Row> runs = statistics.isNullAt(8) ? null : statistics.getList(8);
            if (runs != null) {
                bursts = new TreeMap<>();
                runs.forEach(run -> bursts.put(run.getAs(0), run.getAs(1)));
            }
            List<Row> points = statistics.isNullAt(9) ? null : statistics.getList(9);
            if (points != null) {
                changes = new HashMap<>();
                points.forEach(point -> changes.put(point.getAs(0), point));
            }
        }
    }

    /**
     * Turns to a series of which nothing is known as a whole.
     *
     * @param ofPeriods totals of all periods
     * @param places of the periods with counts
     * @param n counts of them
     */
    void turnTo(Granularity granularity, long[] ofPeriods, int[] places, long[] n) {
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
    }

    /** Puts smoothed, provisional, baseline, z, burst and change_point of a period into a row's values. */
    void put(int place, LocalDate period, Object[] values, int from) {
        put(place, values, from);
        values[from + COLUMNS_OF_PERIOD] = bursts == null ? null : inBurst(period);
        values[from + COLUMNS_OF_PERIOD + 1] = changes == null ? null : changes.containsKey(period);
    }

    /** Puts smoothed, provisional, baseline and z of a period into a row's values. */
    void put(int place, Object[] values, int from) {
        Optional<Smoothed> smoothed = Smoothed.of(counts, totals, place, window.around());
        Optional<Baseline> baseline = Baseline.of(counts, totals, place, window);
        values[from] = smoothed.map(Smoothed::share).orElse(null);
        values[from + 1] = smoothed.map(Smoothed::provisional).orElse(null);
        values[from + 2] = baseline.map(Baseline::expected).orElse(null);
        values[from + 3] = baseline.map(Baseline::z).orElse(null);
    }

    private boolean inBurst(LocalDate period) {
        Map.Entry<LocalDate, LocalDate> last = bursts.floorEntry(period);
        return last != null && !period.isAfter(last.getValue());
    }
}
