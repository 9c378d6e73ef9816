package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.pairs.CountedPair;
import io.comention.pairs.DayCounts;
import io.comention.pairs.Marginals;
import io.comention.stats.Association;
import io.comention.stats.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of a pair's series its rows of table {@code pair_trends}, with the periods that do not name both. */
final class PairTrendRows implements FlatMapFunction<Row, Row> {
    private static final DayCounts NONE = new DayCounts();

    private final Broadcast<Marginals> marginals;
    private final List<Granularity> granularities;
    private final int minUnits;
    private transient PeriodStatistics statistics;

    /** Pairs in fewer than {@code minUnits} units have no row. */
    PairTrendRows(Broadcast<Marginals> marginals, List<Granularity> granularities, int minUnits) {
        this.marginals = marginals;
        this.granularities = Granularity.byName(granularities);
        this.minUnits = minUnits;
    }

    @Override
    public Iterator<Row> call(Row row) {
        CountedPair pair = CountedPair.of(row);
        long together = pair.series().sum().n();
        List<Row> rows = new ArrayList<>();
        if (together < minUnits) {
            return rows.iterator();
        }
        boolean measured = together >= PairTrends.COMPLETE_FROM;
        if (statistics == null) {
            statistics = new PeriodStatistics();
        }
        List<Row> ofSeries = row.getList(MeasureSeries.STATISTICS);
        for (int g = 0; g < granularities.size(); g++) {
            Granularity granularity = granularities.get(g);
            Marginals.Periods periods = marginals.value().periods(pair.unit(), granularity);
            IntToLongFunction a = marginals.value().counts(pair.unit(), pair.a(), granularity);
            IntToLongFunction b = marginals.value().counts(pair.unit(), pair.b(), granularity);
            Map<LocalDate, DayCounts> named = pair.series().rollUp(granularity);
            if (measured) {
                statistics.turnTo(granularity, periods, named, ofSeries.get(g));
            }
            for (int i : Filled.places(periods, named, measured && granularity.isComplete())) {
                LocalDate period = periods.first().get(i);
                DayCounts counts = named.getOrDefault(period, NONE);
                Margins margins = new Margins(a.applyAsLong(i), b.applyAsLong(i), periods.totals()[i]);
                Object[] values = values(granularity, period, pair, counts, margins);
                if (measured) {
                    statistics.put(i, period, values, values.length - PeriodStatistics.COLUMNS);
                }
                rows.add(RowFactory.create(values));
            }
        }
        return rows.iterator();
    }

    private record Margins(long a, long b, long total) {
        long least(long together) {
            return Association.leastTotal(together, a, b, total);
        }
    }

    /** The row's values, those of {@link PeriodStatistics} at its end still null. */
    private static Object[] values(
            Granularity granularity, LocalDate period, CountedPair pair, DayCounts counts, Margins margins) {
        long n = counts.n();
        boolean defined = margins.total() > 0;
        Interval share = defined ? Interval.wilson(n, margins.total()) : null;
        Association association = defined ? Association.of(n, margins.a(), margins.b(), margins.least(n)) : null;
        Interval odds = defined ? association.logOddsInterval() : null;
        return PeriodStatistics.withRoom(
                PeriodStatistics.COLUMNS,
                granularity.id(),
                period,
                pair.unit(),
                pair.a(),
                pair.b(),
                n,
                margins.a(),
                margins.b(),
                margins.total(),
                counts.articles(),
                counts.stories(),
                (long) counts.sources(),
                defined ? (double) n / margins.total() : null,
                defined ? share.low() : null,
                defined ? share.high() : null,
                defined ? association.expected() : null,
                defined ? association.pmi() : null,
                defined ? association.npmi() : null,
                defined ? association.logDice() : null,
                defined ? association.g2() : null,
                defined ? association.logOdds() : null,
                odds == null ? null : odds.low(),
                odds == null ? null : odds.high());
    }
}
