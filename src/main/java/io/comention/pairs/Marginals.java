package io.comention.pairs;

import io.comention.job.Granularity;
import io.comention.stats.Association;
import io.comention.stats.Exposure;
import io.comention.stats.MantelHaenszel;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
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
    private final Map<Named, DailyUnits> entities = new HashMap<>();
    private transient volatile Map<Rolled, Periods> periods;
    private transient volatile Map<Rolled, long[]> counts;
    private transient volatile Map<Named, long[]> unitsInStrata;
    private transient volatile Map<String, long[]> strata;

    /** An entity by the kind of the units that name it; null: all units. */
    private record Named(String unit, String entity) implements Serializable {}

    /** The same in the periods of a granularity. */
    private record Rolled(String unit, String entity, Granularity granularity) {}

    /**
     * The periods of a unit and granularity, complete from the first to the last.
     *
     * @param first first day of each
     * @param exposure units of each, aligned
     * @param leftOut units left out of each, aligned
     */
    public record Periods(List<LocalDate> first, Exposure exposure, long[] leftOut) {
        /** The place of a period that is one of them. */
        public int place(LocalDate period) {
            return Collections.binarySearch(first, period);
        }

        /** Units of each, aligned. */
        public long[] totals() {
            return exposure.totals();
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
                marginals.entities.put(new Named(row.getString(1), row.getString(0)), series.units());
            }
        }
        return marginals;
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
        return entities.getOrDefault(new Named(unit, entity), DailyUnits.NONE);
    }

    /** The periods of a unit and granularity; none where no date is precise enough. */
    public Periods periods(String unit, Granularity granularity) {
        if (periods == null) {
            periods = new ConcurrentHashMap<>();
        }
        return periods.computeIfAbsent(
                new Rolled(unit, null, granularity), key -> rollUp(totals.get(unit), granularity));
    }

    private static Periods rollUp(DailySeries series, Granularity granularity) {
        SortedMap<LocalDate, DayCounts> found = series.rollUp(granularity);
        List<LocalDate> first = found.isEmpty() ? List.of() : granularity.between(found.firstKey(), found.lastKey());
        long[] totals = new long[first.size()];
        long[] leftOut = new long[first.size()];
        for (int i = 0; i < totals.length; i++) {
            DayCounts counts = found.get(first.get(i));
            totals[i] = counts == null ? 0 : counts.n();
            leftOut[i] = counts == null ? 0 : counts.leftOut();
        }
        return new Periods(first, new Exposure(totals), leftOut);
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
        return known(counts, new Rolled(unit, entity, granularity), () -> {
            Periods all = periods(unit, granularity);
            long[] n = new long[all.totals().length];
            named(unit, entity).forEach(granularity, (period, units) -> n[all.place(period)] += units);
            return n;
        });
    }

    /**
     * How a pair goes together within months, or years where dates are years.
     *
     * @param together how many units name both, day by day
     * @param added to every cell of the periods that name both
     */
    MantelHaenszel withinPeriods(String unit, String a, String b, DailyUnits together, double added) {
        long[] numbers = strata(unit);
        long[] total = inStrata(unit, null, numbers);
        long[] ofA = inStrata(unit, a, numbers);
        long[] ofB = inStrata(unit, b, numbers);
        long[] both = together.in(numbers);
        MantelHaenszel.Sums sums = new MantelHaenszel.Sums(added);
        for (int i = 0; i < numbers.length; i++) {
            if (ofA[i] > 0 && ofB[i] > 0) { // others add nothing
                sums.add(both[i], ofA[i], ofB[i], Association.leastTotal(both[i], ofA[i], ofB[i], total[i]));
            }
        }
        return sums.result();
    }

    /** The strata of all units, in order. */
    private long[] strata(String unit) {
        if (strata == null) {
            strata = new ConcurrentHashMap<>();
        }
        return known(strata, unit, () -> totals.get(unit).strata());
    }

    /** The units in each stratum that name an entity; all units for null. */
    private long[] inStrata(String unit, String entity, long[] numbers) {
        if (unitsInStrata == null) {
            unitsInStrata = new ConcurrentHashMap<>();
        }
        return known(
                unitsInStrata,
                new Named(unit, entity),
                () -> (entity == null ? totals.get(unit).units() : named(unit, entity)).in(numbers));
    }

    private static <K> long[] known(Map<K, long[]> remembered, K key, Supplier<long[]> otherwise) {
        long[] known = remembered.get(key);
        if (known == null) {
            known = otherwise.get();
            remembered.put(key, known);
        }
        return known;
    }

    /** The entities that at least so many units name, in order. */
    List<String> named(String unit, int least) {
        return entities.entrySet().stream()
                .filter(e -> e.getKey().unit().equals(unit) && e.getValue().sum() >= least)
                .map(e -> e.getKey().entity())
                .sorted()
                .toList();
    }
}
