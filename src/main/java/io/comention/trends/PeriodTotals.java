package io.comention.trends;

import io.comention.job.Granularity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * The periods of every unit and granularity with their totals. As many as there are days in the corpus's range, however
 * many articles: small enough for every task to hold.
 */
final class PeriodTotals implements Serializable {
    private final Map<String, Map<String, Periods>> units = new TreeMap<>();

    /** The periods of one unit and granularity in order. */
    static final class Periods implements Serializable {
        private LocalDate[] first = new LocalDate[16];
        private long[] totals = new long[16];
        private int size;

        private void add(LocalDate period, long total) {
            if (size == first.length) {
                first = Arrays.copyOf(first, 2 * size);
                totals = Arrays.copyOf(totals, 2 * size);
            }
            first[size] = period;
            totals[size++] = total;
        }

        int size() {
            return size;
        }

        LocalDate period(int place) {
            return first[place];
        }

        long total(int place) {
            return totals[place];
        }

        /** The place of a period that is one of them. */
        int place(LocalDate period) {
            int place = Arrays.binarySearch(first, 0, size, period);
            if (place < 0) {
                throw new IllegalStateException("no total for " + period);
            }
            return place;
        }
    }

    /** From rows of table {@code totals} sorted by period. */
    PeriodTotals(Iterator<Row> totals) {
        while (totals.hasNext()) {
            Row row = totals.next();
            units.computeIfAbsent(row.getAs("unit"), unit -> new TreeMap<>())
                    .computeIfAbsent(row.getAs("granularity"), granularity -> new Periods())
                    .add(row.getAs("period"), row.getAs("n_total"));
        }
    }

    /** The periods of a unit by granularity, in the order of the granularities' names. */
    Map<String, Periods> of(String unit) {
        return units.get(unit);
    }

    /** Whether a granularity's series hold periods without mentions too. */
    static boolean isComplete(String granularity) {
        return Granularity.valueOf(granularity.toUpperCase(Locale.ROOT)).isComplete();
    }
}
