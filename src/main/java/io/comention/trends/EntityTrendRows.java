package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.pairs.CountedPair;
import io.comention.pairs.DayCounts;
import io.comention.pairs.Marginals;
import io.comention.stats.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of an entity's series its rows of table {@code entity_trends}, with the periods that do not name it. */
final class EntityTrendRows implements FlatMapFunction<Row, Row> {
    private static final DayCounts NONE = new DayCounts();

    private final Broadcast<Marginals> marginals;
    private final List<Granularity> granularities;
    private transient PeriodStatistics statistics;

    EntityTrendRows(Broadcast<Marginals> marginals, List<Granularity> granularities) {
        this.marginals = marginals;
        this.granularities = Granularity.byName(granularities);
    }

    @Override
    public Iterator<Row> call(Row row) {
        CountedPair entity = CountedPair.of(row);
        List<Row> rows = new ArrayList<>();
        if (statistics == null) {
            statistics = new PeriodStatistics();
        }
        List<Row> ofSeries = row.getList(MeasureSeries.STATISTICS);
        for (int g = 0; g < granularities.size(); g++) {
            Granularity granularity = granularities.get(g);
            Marginals.Periods periods = marginals.value().periods(entity.unit(), granularity);
            Map<LocalDate, DayCounts> named = entity.series().rollUp(granularity);
            statistics.turnTo(granularity, periods, named, ofSeries.isEmpty() ? null : ofSeries.get(g));
            for (int i : Filled.places(periods, named, granularity.isComplete())) {
                LocalDate period = periods.first().get(i);
                DayCounts counts = named.getOrDefault(period, NONE);
                Object[] values = values(granularity, period, entity, counts, periods.totals()[i]);
                statistics.put(i, period, values, values.length - PeriodStatistics.COLUMNS);
                rows.add(RowFactory.create(values));
            }
        }
        return rows.iterator();
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
