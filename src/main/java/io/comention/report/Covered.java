package io.comention.report;

import io.comention.job.DatePrecision;
import io.comention.job.Granularity;
import io.comention.report.charts.CoverageStrip.Bar;
import io.comention.tables.Snapshot;
import io.comention.tables.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.parquet.filter2.compat.FilterCompat;

/**
 * What the corpus covers: table {@code coverage}.
 *
 * @param finest what the best known date is known to: the day, month or year
 * @param granularity the finest that all dates support and that has few enough periods
 * @param bySource articles; those of unknown source under the empty name
 */
record Covered(
        LocalDate first,
        LocalDate last,
        Granularity finest,
        Granularity granularity,
        List<Bar> bars,
        SortedMap<String, Long> bySource) {
    /** More bars are not seen apart. */
    private static final int MOST_BARS = 200;

    /** A period is thin with fewer articles than this share of those of the median of all that have any. */
    static final double THIN = 0.25;

    static Covered read(Snapshot snapshot) {
        SortedMap<LocalDate, Long> byDay = new TreeMap<>();
        SortedMap<String, Long> bySource = new TreeMap<>();
        Set<DatePrecision> known = EnumSet.noneOf(DatePrecision.class);
        snapshot.read(
                Tables.COVERAGE,
                Set.of("published_date", "date_precision", "source", "articles"),
                FilterCompat.NOOP,
                row -> {
                    Cells cells = new Cells(row);
                    byDay.merge(cells.day("published_date"), cells.number("articles"), Long::sum);
                    bySource.merge(cells.text("source"), cells.number("articles"), Long::sum);
                    known.add(DatePrecision.of(cells.text("date_precision")));
                    return true;
                });
        if (byDay.isEmpty()) {
            return new Covered(null, null, Granularity.DAY, Granularity.YEAR, List.of(), bySource);
        }
        Granularity granularity = granularity(byDay, of(Collections.max(known)));
        return new Covered(
                byDay.firstKey(),
                byDay.lastKey(),
                of(Collections.min(known)),
                granularity,
                bars(byDay, granularity),
                bySource);
    }

    private static Granularity of(DatePrecision precision) {
        return Granularity.valueOf(precision.name());
    }

    private static Granularity granularity(SortedMap<LocalDate, Long> byDay, Granularity finest) {
        for (Granularity granularity : Granularity.values()) {
            if (granularity.compareTo(finest) >= 0
                    && periods(byDay, granularity).size() <= MOST_BARS) {
                return granularity;
            }
        }
        return Granularity.YEAR;
    }

    private static List<LocalDate> periods(SortedMap<LocalDate, Long> byDay, Granularity granularity) {
        return granularity.between(granularity.periodOf(byDay.firstKey()), granularity.periodOf(byDay.lastKey()));
    }

    private static List<Bar> bars(SortedMap<LocalDate, Long> byDay, Granularity granularity) {
        Map<LocalDate, Long> articles = new TreeMap<>();
        periods(byDay, granularity).forEach(period -> articles.put(period, 0L));
        byDay.forEach((day, n) -> articles.merge(granularity.periodOf(day), n, Long::sum));
        long[] sorted = articles.values().stream()
                .mapToLong(n -> n)
                .filter(n -> n > 0)
                .sorted()
                .toArray();
        long median = sorted[sorted.length / 2];
        List<Bar> bars = new ArrayList<>();
        articles.forEach((period, n) -> bars.add(new Bar(period, n, n == 0 || n < THIN * median)));
        return bars;
    }
}
