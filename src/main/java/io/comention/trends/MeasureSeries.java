package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.job.Job;
import io.comention.pairs.CountedPair;
import io.comention.pairs.DayCounts;
import io.comention.pairs.Marginals;
import io.comention.pairs.PairRows;
import io.comention.pairs.TestedPairs;
import io.comention.spark.Batches;
import io.comention.stats.SeriesStatistics;
import io.comention.tables.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.Row;

/** Makes of the series of an entity or pair its rows of every table of {@link SeriesTables}. For one task. */
final class MeasureSeries {
    private final Marginals marginals;
    private final List<Granularity> granularities;
    private final int minUnits;
    private final PairRows pairRows;
    private final PeriodStatistics statistics = new PeriodStatistics();

    MeasureSeries(Marginals marginals, TestedPairs tested, Job job) {
        this.marginals = marginals;
        this.granularities = Granularity.byName(job.granularities());
        this.minUnits = job.pairs().minUnits();
        this.pairRows = new PairRows(marginals, tested, job.pairs());
    }

    /**
     * A series in the periods of a granularity.
     *
     * @param granularity how long they are
     * @param periods all of them
     * @param named what is counted in those with counts, in order
     * @param places of these among all, ascending
     * @param counts of them: in how many units it is named
     * @param statistics what is said of it as a whole; null where that is nothing
     */
    record InPeriods(
            Granularity granularity,
            Marginals.Periods periods,
            SortedMap<LocalDate, DayCounts> named,
            int[] places,
            long[] counts,
            SeriesStatistics statistics) {}

    /** The rows of many, those of each table in the order of their series. */
    Iterator<TableRow> all(Iterator<Row> series) {
        return new Batches<>() {
            @Override
            protected Iterator<TableRow> nextBatch() {
                return series.hasNext() ? of(CountedPair.of(series.next())).iterator() : null;
            }
        };
    }

    private List<TableRow> of(CountedPair counted) {
        DayCounts together = counted.series().sum();
        boolean isPair = counted.b() != null;
        boolean measured = together.n() >= PairTrends.COMPLETE_FROM;
        List<TableRow> rows = new ArrayList<>();
        if (isPair) {
            Row pair = pairRows.of(counted, together);
            if (pair != null) {
                rows.add(new TableRow(SeriesTables.MEASURED_PAIRS, pair));
            }
        }
        boolean inTrends = !isPair || together.n() >= minUnits;
        if (!measured && !inTrends) {
            return rows;
        }
        for (Granularity granularity : granularities) {
            InPeriods in = in(granularity, counted, measured);
            if (measured) {
                new StatisticsRows(granularity, counted.unit(), isPair ? "pair" : "entity", counted.a(), counted.b())
                        .add(in.periods().first(), in.statistics(), rows);
            }
            if (!isPair) {
                EntityTrends.add(counted, in, statistics, rows);
            } else if (inTrends) {
                PairTrends.add(counted, in, marginals, statistics, rows);
            }
        }
        return rows;
    }

    private InPeriods in(Granularity granularity, CountedPair counted, boolean measured) {
        Marginals.Periods periods = marginals.periods(counted.unit(), granularity);
        SortedMap<LocalDate, DayCounts> named = counted.series().rollUp(granularity);
        int[] places = new int[named.size()];
        long[] counts = new long[places.length];
        int next = 0;
        for (Map.Entry<LocalDate, DayCounts> period : named.entrySet()) {
            places[next] = periods.place(period.getKey());
            counts[next++] = period.getValue().n();
        }
        SeriesStatistics of = measured ? SeriesStatistics.of(places, counts, periods.exposure()) : null;
        return new InPeriods(granularity, periods, named, places, counts, of);
    }
}
