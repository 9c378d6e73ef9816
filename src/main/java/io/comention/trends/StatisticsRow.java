package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.stats.Burst;
import io.comention.stats.ChangePoint;
import io.comention.stats.MannKendall;
import io.comention.stats.SeriesStatistics;
import io.comention.stats.TheilSen;
import io.comention.stats.Trend;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What is said of a series, as an element of the column {@code statistics}. */
final class StatisticsRow {
    private StatisticsRow() {}

    /**
     * The statistics of a granularity.
     *
     * @param first first day of each period
     */
    static Row of(Granularity granularity, List<LocalDate> first, SeriesStatistics of) {
        MannKendall test = of.trend().flatMap(Trend::test).orElse(null);
        TheilSen slope = of.trend().flatMap(Trend::slope).orElse(null);
        double perYear = granularity.perYear();
        return RowFactory.create(
                granularity.id(),
                of.periods(),
                of.status(),
                test == null ? null : test.z(),
                test == null ? null : test.p(),
                slope == null ? null : slope.slope() * perYear,
                slope == null ? null : slope.interval().low() * perYear,
                slope == null ? null : slope.interval().high() * perYear,
                of.bursts().map(bursts -> bursts(bursts, first)).orElse(null),
                of.changes().map(changes -> changes(changes, first)).orElse(null));
    }

    private static Row[] bursts(List<Burst> bursts, List<LocalDate> first) {
        return bursts.stream()
                .map(burst -> RowFactory.create(first.get(burst.start()), first.get(burst.end()), burst.weight()))
                .toArray(Row[]::new);
    }

    private static Row[] changes(List<ChangePoint> changes, List<LocalDate> first) {
        return changes.stream()
                .map(change -> RowFactory.create(first.get(change.place()), change.before(), change.after()))
                .toArray(Row[]::new);
    }
}
