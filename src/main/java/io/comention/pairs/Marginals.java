package io.comention.pairs;

import io.comention.job.Granularity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The margins of every 2×2 table: how many units there are, and how many name each entity, day by day.
 *
 * <p>Every task holds them: twelve bytes per entity, unit and day on which it is named, however many articles and pairs
 * there are. What is rolled up of them is remembered once per JVM.
 */
public final class Marginals implements Serializable {
    private final Map<String, DailySeries> totals = new TreeMap<>();
    private final Map<String, Long> sums = new HashMap<>();
    private final Map<String, DailyUnits> entities = new HashMap<>();
    private transient volatile Map<String, Periods> periods;
    private transient volatile Map<String, long[]> counts;

    /**
     * The periods of a unit and granularity, complete from the first to the last.
     *
     * @param first first day of each
     * @param totals units of each, aligned
     * @param leftOut units left out of each, aligned
     */
    public record Periods(List<LocalDate> first, long[] totals, long[] leftOut) {
        /** The place of a period that is one of them. */
        public int place(LocalDate period) {
            return java.util.Collections.binarySearch(first, period);
        }
    }

    /** From table {@code daily_counts}, whose rows of pairs are not looked at. */
    public static Marginals of(Dataset<Row> daily) {
        Marginals marginals = new Marginals();
        Iterator<Row> rows = daily.filter("entity_b IS NULL")
                .select("entity_a", "unit", "series")
                .toLocalIterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            DailySeries series = DailySeries.unpack(row.getAs(2));
            if (row.isNullAt(0)) {
                marginals.totals.put(row.getString(1), series);
                marginals.sums.put(row.getString(1), series.sum().n());
            } else {
                marginals.entities.put(key(row.getString(1), row.getString(0)), series.units());
            }
        }
        return marginals;
    }

    private static String key(String unit, String entity) {
        return unit + ' ' + entity;
    }

    /** The units counted. */
    public Iterable<String> units() {
        return totals.keySet();
    }

    /** How many units there are over all. */
    public long total(String unit) {
        return sums.get(unit);
    }

    /** How many units name an entity over all. */
    public long count(String unit, String entity) {
        return named(unit, entity).sum();
    }

    private DailyUnits named(String unit, String entity) {
        return entities.getOrDefault(key(unit, entity), DailyUnits.NONE);
    }

    /** The periods of a unit and granularity; none where no date is precise enough. */
    public Periods periods(String unit, Granularity granularity) {
        if (periods == null) {
            periods = new ConcurrentHashMap<>();
        }
        return periods.computeIfAbsent(unit + ' ' + granularity, key -> rollUp(totals.get(unit), granularity));
    }

    private static Periods rollUp(DailySeries series, Granularity granularity) {
        SortedMap<LocalDate, DayCounts> found = series.rollUp(granularity);
        List<LocalDate> first = new ArrayList<>();
        if (!found.isEmpty()) {
            for (LocalDate period = found.firstKey();
                    !period.isAfter(found.lastKey());
                    period = granularity.next(period)) {
                first.add(period);
            }
        }
        long[] totals = new long[first.size()];
        long[] leftOut = new long[first.size()];
        for (int i = 0; i < totals.length; i++) {
            DayCounts counts = found.get(first.get(i));
            totals[i] = counts == null ? 0 : counts.n();
            leftOut[i] = counts == null ? 0 : counts.leftOut();
        }
        return new Periods(List.copyOf(first), totals, leftOut);
    }

    /** How many units name an entity in each period, by its place among {@link #periods}. */
    public IntToLongFunction counts(String unit, String entity, Granularity granularity) {
        if (granularity.isComplete()) {
            long[] n = complete(unit, entity, granularity);
            return place -> n[place];
        }
        DailyUnits days = named(unit, entity);
        List<LocalDate> first = periods(unit, granularity).first();
        return place -> days.on(first.get(place));
    }

    /** Weeks and longer are few, and asked for by every partner of the entity. */
    private long[] complete(String unit, String entity, Granularity granularity) {
        if (counts == null) {
            counts = new ConcurrentHashMap<>();
        }
        String key = key(unit, entity) + ' ' + granularity;
        long[] known = counts.get(key);
        if (known == null) {
            Periods all = periods(unit, granularity);
            long[] n = new long[all.totals().length];
            named(unit, entity).forEach(granularity, (period, units) -> n[all.place(period)] += units);
            known = n;
            counts.put(key, known);
        }
        return known;
    }
}
