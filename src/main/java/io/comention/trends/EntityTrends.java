package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.pairs.CountedPair;
import io.comention.pairs.DayCounts;
import io.comention.stats.Interval;
import io.comention.tables.TableRow;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.RowFactory;

/** How often each entity is named, period by period: weeks and longer complete, days where the entity is named. */
final class EntityTrends {
    private static final DayCounts NONE = new DayCounts();

    private EntityTrends() {}

    /**
     * Adds an entity's rows of table {@code entity_trends}, in the order of the periods.
     *
     * @param statistics of one series after the other
     */
    static void add(CountedPair entity, MeasureSeries.InPeriods in, PeriodStatistics statistics, List<TableRow> rows) {
        statistics.turnTo(in.granularity(), in.periods().totals(), in.places(), in.counts(), in.statistics());
        for (int i : Filled.places(in, in.granularity().isComplete())) {
            LocalDate period = in.periods().first().get(i);
            DayCounts counts = in.named().getOrDefault(period, NONE);
            Object[] values = values(
                    in.granularity(), period, entity, counts, in.periods().totals()[i]);
            statistics.put(i, values, values.length - PeriodStatistics.COLUMNS);
            rows.add(new TableRow(SeriesTables.ENTITY_TRENDS, RowFactory.create(values)));
        }
    }

    /** The row's values, those of {@link PeriodStatistics} at its end still null. */
    private static Object[] values(
            Granularity granularity, LocalDate period, CountedPair entity, DayCounts counts, long total) {
        Interval share = total == 0 ? null : Interval.wilson(counts.n(), total);
        return PeriodStatistics.withRoom(
                PeriodStatistics.COLUMNS,
                granularity.id(),
                period,
                entity.unit(),
                entity.a(),
                counts.n(),
                total,
                counts.mentions(),
                counts.articles(),
                counts.stories(),
                (long) counts.sources(),
                share == null ? null : (double) counts.n() / total,
                share == null ? null : share.low(),
                share == null ? null : share.high());
    }
}
