package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.pairs.CountedPair;
import io.comention.pairs.DayCounts;
import io.comention.pairs.Marginals;
import io.comention.stats.Association;
import io.comention.stats.Interval;
import io.comention.tables.TableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.apache.spark.sql.RowFactory;

/** How often each pair is named together, period by period. */
public final class PairTrends {
    /**
     * Pairs in at least so many units have a row for every period of weeks and longer, the zeros included, and
     * statistics over time; so have entities. Of rarer ones these would say nothing.
     */
    public static final int COMPLETE_FROM = 10;

    private static final DayCounts NONE = new DayCounts();

    private PairTrends() {}

    /**
     * Adds a pair's rows of table {@code pair_trends}, in the order of the periods.
     *
     * @param statistics of one series after the other
     */
    static void add(
            CountedPair pair,
            MeasureSeries.InPeriods in,
            Marginals marginals,
            PeriodStatistics statistics,
            List<TableRow> rows) {
        Granularity granularity = in.granularity();
        Marginals.Periods periods = in.periods();
        boolean measured = in.statistics() != null;
        IntToLongFunction a = marginals.counts(pair.unit(), pair.a(), granularity);
        IntToLongFunction b = marginals.counts(pair.unit(), pair.b(), granularity);
        if (measured) {
            statistics.turnTo(granularity, periods.totals(), in.places(), in.counts(), in.statistics());
        }
        for (int i : Filled.places(in, measured && granularity.isComplete())) {
            LocalDate period = periods.first().get(i);
            DayCounts counts = in.named().getOrDefault(period, NONE);
            Margins margins = new Margins(a.applyAsLong(i), b.applyAsLong(i), periods.totals()[i]);
            Object[] values = values(granularity, period, pair, counts, margins);
            if (measured) {
                statistics.put(i, values, values.length - PeriodStatistics.COLUMNS);
            }
            rows.add(new TableRow(SeriesTables.PAIR_TRENDS, RowFactory.create(values)));
        }
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
