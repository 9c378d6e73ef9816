package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.stats.Burst;
import io.comention.stats.ChangePoint;
import io.comention.stats.MannKendall;
import io.comention.stats.SeriesStatistics;
import io.comention.stats.TheilSen;
import io.comention.stats.Trend;
import io.comention.tables.TableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;

/**
 * What is said of a series as a whole: rows of tables {@code series}, {@code bursts} and {@code change_points}.
 *
 * @param kind entity, pair or term
 * @param b null but for a pair
 */
record StatisticsRows(Granularity granularity, String unit, String kind, String a, String b) {
    /**
     * Adds the rows of a series; none where no date tells the period.
     *
     * @param first first day of each period
     */
    void add(List<LocalDate> first, SeriesStatistics of, List<TableRow> rows) {
        if (of.periods() == 0) {
            return;
        }
        MannKendall test = of.trend().flatMap(Trend::test).orElse(null);
        TheilSen slope = of.trend().flatMap(Trend::slope).orElse(null);
        double perYear = granularity.perYear();
        rows.add(row(
                SeriesTables.SERIES,
                of.periods(),
                of.status(),
                test == null ? null : test.z(),
                test == null ? null : test.p(),
                slope == null ? null : slope.slope() * perYear,
                slope == null ? null : slope.interval().low() * perYear,
                slope == null ? null : slope.interval().high() * perYear));
        for (Burst burst : of.bursts().orElse(List.of())) {
            rows.add(row(SeriesTables.BURSTS, first.get(burst.start()), first.get(burst.end()), burst.weight()));
        }
        for (ChangePoint change : of.changes().orElse(List.of())) {
            rows.add(row(SeriesTables.CHANGE_POINTS, first.get(change.place()), change.before(), change.after()));
        }
    }

    private TableRow row(int table, Object... said) {
        Object[] key = {granularity.id(), unit, kind, a, b};
        return new TableRow(
                table,
                RowFactory.create(Stream.concat(Stream.of(key), Stream.of(said)).toArray()));
    }
}
