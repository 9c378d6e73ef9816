package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.pairs.CountedPair;
import io.comention.pairs.DailyUnits;
import io.comention.pairs.Marginals;
import io.comention.stats.SeriesStatistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Puts beside a series what is said of it as a whole: rows of table {@code measured_series}. */
final class MeasureSeries implements MapFunction<Row, Row> {
    /** The place of the column {@code statistics}. */
    static final int STATISTICS = 4;

    private final Broadcast<Marginals> marginals;
    private final List<Granularity> granularities;

    MeasureSeries(Broadcast<Marginals> marginals, List<Granularity> granularities) {
        this.marginals = marginals;
        this.granularities = Granularity.byName(granularities);
    }

    @Override
    public Row call(Row row) {
        CountedPair counted = CountedPair.of(row);
        DailyUnits units = counted.series().units();
        List<Row> statistics = new ArrayList<>();
        if (units.sum() >= PairTrends.COMPLETE_FROM) {
            for (Granularity granularity : granularities) {
                Marginals.Periods periods = marginals.value().periods(counted.unit(), granularity);
                TreeMap<LocalDate, Long> named = new TreeMap<>();
                units.forEach(granularity, (period, n) -> named.merge(period, n, Long::sum));
                statistics.add(StatisticsRow.of(
                        granularity,
                        periods.first(),
                        SeriesStatistics.of(
                                named.keySet().stream().mapToInt(periods::place).toArray(),
                                named.values().stream().mapToLong(n -> n).toArray(),
                                periods.exposure())));
            }
        }
        return RowFactory.create(row.get(0), row.get(1), row.get(2), row.get(3), statistics.toArray(new Row[0]));
    }
}
