package io.comention.pairs;

import io.comention.job.DatePrecision;
import io.comention.job.DayNumber;
import io.comention.job.Granularity;
import io.comention.text.Packed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is counted of one unit, entity or pair, day by day: what trend tables are rolled up from.
 *
 * <p>A series travels packed in bytes, a few per day: one object, however many days, sources and numbers it has.
 */
public final class DailySeries implements Serializable {
    /** By day and date precision, as {@link DayNumber} has it. */
    private final transient SortedMap<Long, DayCounts> days = new TreeMap<>();

    /** The counts of a day, to add to; a day known to the month or year is its first. */
    DayCounts on(LocalDate day, DatePrecision precision) {
        return days.computeIfAbsent(DayNumber.of(day, precision), p -> new DayCounts());
    }

    /** How many days have counts. */
    int size() {
        return days.size();
    }

    /**
     * The stratum of a day: its month; the year of one that is known to the year. Each day is in exactly one, and
     * strata are numbered as days are.
     */
    static long stratum(long place) {
        LocalDate day = DayNumber.day(place);
        return DayNumber.precision(place) == DatePrecision.YEAR
                ? DayNumber.of(Granularity.YEAR.periodOf(day), DatePrecision.YEAR)
                : DayNumber.of(Granularity.MONTH.periodOf(day), DatePrecision.MONTH);
    }

    /** Only how many units there are on each day, in few bytes. */
    public DailyUnits units() {
        long[] places = new long[days.size()];
        int[] n = new int[places.length];
        int at = 0;
        for (Map.Entry<Long, DayCounts> day : days.entrySet()) {
            places[at] = day.getKey();
            n[at++] = Math.toIntExact(day.getValue().n());
        }
        return new DailyUnits(places, n);
    }

    /** The first day with counts. */
    LocalDate first() {
        return DayNumber.day(days.firstKey());
    }

    /** The last day with counts. */
    LocalDate last() {
        return DayNumber.day(days.lastKey());
    }

    /** All days together. */
    public DayCounts sum() {
        DayCounts sum = new DayCounts();
        days.values().forEach(sum::add);
        return sum;
    }

    /** The counts per period, in order, of the days whose precision supports the granularity. */
    public SortedMap<LocalDate, DayCounts> rollUp(Granularity granularity) {
        SortedMap<LocalDate, DayCounts> periods = new TreeMap<>();
        days.forEach((place, counts) -> {
            if (granularity.supports(DayNumber.precision(place))) {
                periods.computeIfAbsent(granularity.periodOf(DayNumber.day(place)), p -> new DayCounts())
                        .add(counts);
            }
        });
        return periods;
    }

    /** The strata of its days, in order. */
    long[] strata() {
        return days.keySet().stream()
                .mapToLong(DailySeries::stratum)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The month with most units, the first of several; for dates known to the year, the year. */
    LocalDate peak() {
        SortedMap<Long, Long> strata = new TreeMap<>();
        days.forEach((place, counts) -> strata.merge(stratum(place), counts.n(), Long::sum));
        LocalDate peak = null;
        long most = -1;
        for (Map.Entry<Long, Long> stratum : strata.entrySet()) {
            if (stratum.getValue() > most) {
                peak = DayNumber.day(stratum.getKey());
                most = stratum.getValue();
            }
        }
        return peak;
    }

    void add(DailySeries other) {
        other.days.forEach((place, counts) -> {
            DayCounts here = days.get(place);
            if (here == null) {
                days.put(place, counts);
            } else {
                here.add(counts);
            }
        });
    }

    /** The series in bytes: numbers of variable length, days and sources as differences from the one before. */
    byte[] pack() {
        Packed packed = new Packed();
        packed.put(days.size());
        long before = 0;
        for (Map.Entry<Long, DayCounts> day : days.entrySet()) {
            DayCounts counts = day.getValue();
            packed.putSigned(day.getKey() - before);
            packed.put(counts.n());
            packed.put(counts.mentions());
            packed.put(counts.articles());
            packed.put(counts.leftOut());
            packed.put(counts.storiesOfOne());
            packed.put(counts.storyNumbers().length);
            long story = 0;
            for (long number : counts.storyNumbers()) {
                packed.put(number - story);
                story = number;
            }
            packed.put(counts.sources());
            int source = 0;
            for (int number : counts.sourceNumbers()) {
                packed.put(number - source);
                source = number;
            }
            before = day.getKey();
        }
        return packed.bytes();
    }

    /** The series that {@link #pack} made bytes of. */
    static DailySeries unpack(byte[] bytes) {
        DailySeries series = new DailySeries();
        Packed packed = new Packed(bytes);
        long place = 0;
        for (long left = packed.take(); left > 0; left--) {
            place += packed.takeSigned();
            DayCounts counts = new DayCounts().add(packed.take(), packed.take(), packed.take(), packed.take());
            long storiesOfOne = packed.take();
            long[] stories = new long[(int) packed.take()];
            long story = 0;
            for (int i = 0; i < stories.length; i++) {
                story += packed.take();
                stories[i] = story;
            }
            counts.addStories(storiesOfOne, stories);
            int[] sources = new int[(int) packed.take()];
            int source = 0;
            for (int i = 0; i < sources.length; i++) {
                source += (int) packed.take();
                sources[i] = source;
            }
            counts.addSources(sources);
            series.days.put(place, counts);
        }
        return series;
    }

    private Object writeReplace() {
        return new Serialized(pack());
    }

    private record Serialized(byte[] bytes) implements Serializable {
        private Object readResolve() {
            return unpack(bytes);
        }
    }
}
