package io.comention.trends;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.comention.job.DatePrecision;
import io.comention.job.Granularity;
import io.comention.stats.Exposure;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many articles each period has; grows with the number of days alone. */
public final class ArticlePeriods implements Serializable {
    private final Map<Granularity, Periods> byGranularity = new EnumMap<>(Granularity.class);

    /**
     * The periods of a granularity, without gaps from the first to the last.
     *
     * @param first first day of each
     * @param exposure articles whose date tells that they are of the period, aligned
     */
    record Periods(List<LocalDate> first, Exposure exposure) implements Serializable {
        private static Periods of(SortedMap<LocalDate, Long> found, Granularity granularity) {
            List<LocalDate> first =
                    found.isEmpty() ? List.of() : granularity.between(found.firstKey(), found.lastKey());
            return new Periods(
                    first,
                    new Exposure(first.stream()
                            .mapToLong(period -> found.getOrDefault(period, 0L))
                            .toArray()));
        }

        /** The place of a period that is one of them. */
        int place(LocalDate period) {
            return Collections.binarySearch(first, period);
        }
    }

    /**
     * Counts all articles.
     *
     * @param annotations one row per article
     */
    public static ArticlePeriods of(Dataset<Row> annotations, List<Granularity> granularities) {
        List<Row> days = annotations
                .groupBy("published_date", "date_precision")
                .agg(count(lit(1)))
                .collectAsList();
        ArticlePeriods periods = new ArticlePeriods();
        for (Granularity granularity : granularities) {
            SortedMap<LocalDate, Long> found = new TreeMap<>();
            for (Row day : days) {
                if (granularity.supports(DatePrecision.of(day.getString(1)))) {
                    found.merge(granularity.periodOf(day.getAs(0)), day.getLong(2), Long::sum);
                }
            }
            periods.byGranularity.put(granularity, Periods.of(found, granularity));
        }
        return periods;
    }

    Periods of(Granularity granularity) {
        return byGranularity.get(granularity);
    }
}
