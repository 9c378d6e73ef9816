package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.stats.Interval;
import io.comention.terms.TermHistory;
import io.comention.terms.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of a term's history its rows of table {@code term_trends}, whose places among others are still to be found. */
final class TermTrendRows implements FlatMapFunction<Row, Row> {
    private final ArticlePeriods periods;
    private final Map<Granularity, Double> averages;
    private final long articles;
    private transient PeriodStatistics statistics;

    /**
     * For the granularities of {@code averages}.
     *
     * @param averages the term occurrences of an average period that has articles
     * @param articles how many articles there are
     */
    TermTrendRows(ArticlePeriods periods, Map<Granularity, Double> averages, long articles) {
        this.periods = periods;
        this.averages = averages;
        this.articles = articles;
    }

    @Override
    public Iterator<Row> call(Row row) {
        TermHistory history = TermHistory.of(row);
        List<Row> rows = new ArrayList<>();
        if (statistics == null) {
            statistics = new PeriodStatistics();
        }
        averages.forEach((granularity, average) -> {
            ArticlePeriods.Periods all = periods.of(granularity);
            SortedMap<LocalDate, TermHistory.Counts> found = history.rollUp(granularity);
            long everywhere = found.values().stream()
                    .mapToLong(TermHistory.Counts::occurrences)
                    .sum();
            double classWeight = StrictMath.log(1 + average / everywhere);
            int[] places = found.keySet().stream().mapToInt(all::place).toArray();
            long[] n = found.values().stream()
                    .mapToLong(TermHistory.Counts::articles)
                    .toArray();
            statistics.turnTo(granularity, all.exposure().totals(), places, n);
            found.forEach((period, counts) -> {
                int place = all.place(period);
                long total = all.exposure().at(place);
                Interval share = Interval.wilson(counts.articles(), total);
                Object[] values = PeriodStatistics.withRoom(
                        PeriodStatistics.COLUMNS_OF_PERIOD,
                        granularity.id(),
                        period,
                        history.term(),
                        counts.occurrences(),
                        counts.articles(),
                        total,
                        (double) counts.articles() / total,
                        share.low(),
                        share.high(),
                        Terms.tfidf(counts.occurrences(), history.df(), articles),
                        null,
                        counts.occurrences() * classWeight,
                        null);
                statistics.put(place, values, values.length - PeriodStatistics.COLUMNS_OF_PERIOD);
                rows.add(RowFactory.create(values));
            });
        });
        return rows.iterator();
    }
}
