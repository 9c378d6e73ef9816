package io.comention.pairs;

import io.comention.job.DatePrecision;
import io.comention.job.DayNumber;
import io.comention.job.Granularity;
import io.comention.text.Packed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is counted of one unit, entity or pair, day by day: what trend tables are rolled up from.
 *
 * <p>A series travels packed in bytes, a few per day: one object, however many days, sources and numbers it has.
 */
public final class DailySeries implements Serializable {
    /** Days and date precisions, as {@link DayNumber} has them, in order; the first {@link #size} of them. */
    private transient long[] places;

    /** The counts of each, aligned. */
    private transient DayCounts[] counts;

    private transient int size;

    /** What is counted of no day yet, with room for so many. */
    DailySeries(int room) {
        places = new long[room];
        counts = new DayCounts[room];
    }

    /** Adds the counts of a {@link DayNumber} after all others. */
    void append(long place, DayCounts of) {
        insert(size, place, of);
    }

    /** Where a day is, or, negative, less one, where it would be. Days come mostly in order. */
    private int find(long place) {
        return size == 0 || places[size - 1] < place ? -size - 1 : Arrays.binarySearch(places, 0, size, place);
    }

    private void insert(int at, long place, DayCounts of) {
        if (size == places.length) {
            int room = size + (size >> 1) + 1;
            places = Arrays.copyOf(places, room);
            counts = Arrays.copyOf(counts, room);
        }
        System.arraycopy(places, at, places, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        places[at] = place;
        counts[at] = of;
        size++;
    }

    /** How many days have counts. */
    int size() {
        return size;
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
        int[] n = new int[size];
        for (int i = 0; i < size; i++) {
            n[i] = Math.toIntExact(counts[i].n());
        }
        return new DailyUnits(Arrays.copyOf(places, size), n);
    }

    /** The first day with counts. */
    LocalDate first() {
        return DayNumber.day(places[0]);
    }

    /** The last day with counts. */
    LocalDate last() {
        return DayNumber.day(places[size - 1]);
    }

    /** All days together. */
    public DayCounts sum() {
        DayCounts sum = new DayCounts();
        for (int i = 0; i < size; i++) {
            sum.add(counts[i]);
        }
        return sum;
    }

    /** The counts per period, in order, of the days whose precision supports the granularity. */
    public SortedMap<LocalDate, DayCounts> rollUp(Granularity granularity) {
        SortedMap<LocalDate, DayCounts> periods = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (granularity.supports(DayNumber.precision(places[i]))) {
                periods.computeIfAbsent(granularity.periodOf(DayNumber.day(places[i])), p -> new DayCounts())
                        .add(counts[i]);
            }
        }
        return periods;
    }

    /** The strata of its days, in order. */
    long[] strata() {
        return Arrays.stream(places, 0, size)
                .map(DailySeries::stratum)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The month with most units, the first of several; for dates known to the year, the year. */
    LocalDate peak() {
        SortedMap<Long, Long> strata = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            strata.merge(stratum(places[i]), counts[i].n(), Long::sum);
        }
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
        for (int i = 0; i < other.size; i++) {
            int at = find(other.places[i]);
            if (at >= 0) {
                counts[at].add(other.counts[i]);
            } else {
                insert(-at - 1, other.places[i], other.counts[i]);
            }
        }
    }

    /** The series in bytes: numbers of variable length, days and sources as differences from the one before. */
    byte[] pack() {
        Packed packed = new Packed();
        packed.put(size);
        long before = 0;
        for (int i = 0; i < size; i++) {
            DayCounts day = counts[i];
            packed.putSigned(places[i] - before);
            packed.put(day.n());
            packed.put(day.mentions());
            packed.put(day.articles());
            packed.put(day.leftOut());
            packed.put(day.storiesOfOne());
            packed.put(day.storyNumbers().length);
            long story = 0;
            for (long number : day.storyNumbers()) {
                packed.put(number - story);
                story = number;
            }
            packed.put(day.sources());
            int source = 0;
            for (int number : day.sourceNumbers()) {
                packed.put(number - source);
                source = number;
            }
            before = places[i];
        }
        return packed.bytes();
    }

    /** How many units a packed series counts, without a look at the rest of it. */
    static long sum(byte[] bytes) {
        Packed packed = new Packed(bytes);
        long sum = 0;
        for (long days = packed.take(); days > 0; days--) {
            packed.take();
            sum += packed.take();
            for (int i = 0; i < 4; i++) { // mentions, articles, units left out, stories of one
                packed.take();
            }
            for (long stories = packed.take(); stories > 0; stories--) {
                packed.take();
            }
            for (long sources = packed.take(); sources > 0; sources--) {
                packed.take();
            }
        }
        return sum;
    }

    /** The series that {@link #pack} made bytes of. */
    static DailySeries unpack(byte[] bytes) {
        Packed packed = new Packed(bytes);
        DailySeries series = new DailySeries((int) packed.take());
        long place = 0;
        while (series.size < series.places.length) {
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
            series.append(place, counts);
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
