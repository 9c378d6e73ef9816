package io.comention.pairs;

import io.comention.job.DatePrecision;
import io.comention.job.DayNumber;
import io.comention.job.Granularity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.ObjLongConsumer;

/** How many units name an entity, or a pair, on each day: twelve bytes per day on which one does. */
public final class DailyUnits implements Serializable {
    static final DailyUnits NONE = new DailyUnits(new long[0], new int[0]);

    private final long[] places;
    private final int[] n;
    private final long sum;

    /**
     * From parallel arrays.
     *
     * @param places days and date precisions as {@link DayNumber} has them, in order
     */
    DailyUnits(long[] places, int[] n) {
        this.places = places;
        this.n = n;
        this.sum = Arrays.stream(n).asLongStream().sum();
    }

    /** The units of all days. */
    public long sum() {
        return sum;
    }

    /** The units of a day that is known to the day. */
    long on(LocalDate day) {
        int at = Arrays.binarySearch(places, DayNumber.of(day, DatePrecision.DAY));
        return at < 0 ? 0 : n[at];
    }

    /** The units of each stratum, at its place among {@code strata}, which are in order. */
    long[] in(long[] strata) {
        long[] units = new long[strata.length];
        for (int i = 0; i < places.length; i++) {
            units[Arrays.binarySearch(strata, DailySeries.stratum(places[i]))] += n[i];
        }
        return units;
    }

    /** Hands the period and units of every day whose precision supports the granularity to {@code each}. */
    public void forEach(Granularity granularity, ObjLongConsumer<LocalDate> each) {
        for (int i = 0; i < places.length; i++) {
            if (granularity.supports(DayNumber.precision(places[i]))) {
                each.accept(granularity.periodOf(DayNumber.day(places[i])), n[i]);
            }
        }
    }
}
