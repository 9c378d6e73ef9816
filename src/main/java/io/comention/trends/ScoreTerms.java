package io.comention.trends;

import io.comention.job.Granularity;
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
import org.apache.spark.sql.types.StructType;

/**
 * Makes of a term's history what its places in each period are found by, and what only the history tells. A period is a
 * number here: to sort by it costs less than by the name of its granularity and its first day.
 */
final class ScoreTerms implements FlatMapFunction<Row, Row> {
    static final StructType SCHEMA =
            StructType.fromDDL("period BIGINT, term STRING, occurrences BIGINT, articles BIGINT, tfidf DOUBLE,"
                    + " class_tfidf DOUBLE, smoothed DOUBLE, provisional BOOLEAN, baseline DOUBLE, z DOUBLE");

    private final ArticlePeriods periods;
    private final List<Granularity> granularities;
    private final Map<Granularity, Double> averages;
    private final long articles;
    private transient PeriodStatistics statistics;

    /**
     * For these granularities.
     *
     * @param granularities of which a period's number tells one
     * @param averages the term occurrences of an average period that has articles; nothing is made of a granularity that
     *     has none
     * @param articles how many articles there are
     */
    ScoreTerms(
            ArticlePeriods periods, List<Granularity> granularities, Map<Granularity, Double> averages, long articles) {
        this.periods = periods;
        this.granularities = granularities;
        this.averages = averages;
        this.articles = articles;
    }

    private static long period(int granularity, int place) {
        return (long) granularity << Integer.SIZE | place;
    }

    /** The place of a period's granularity among those given. */
    static int granularity(long period) {
        return (int) (period >>> Integer.SIZE);
    }

    /** A period's place among all of its granularity. */
    static int place(long period) {
        return (int) period;
    }

    @Override
    public Iterator<Row> call(Row row) {
        TermHistory history = TermHistory.of(row);
        List<Row> rows = new ArrayList<>();
        if (statistics == null) {
            statistics = new PeriodStatistics();
        }
        for (int i = 0; i < granularities.size(); i++) {
            if (averages.containsKey(granularities.get(i))) {
                score(history, i, rows);
            }
        }
        return rows.iterator();
    }

    private void score(TermHistory history, int number, List<Row> rows) {
        Granularity granularity = granularities.get(number);
        ArticlePeriods.Periods all = periods.of(granularity);
        SortedMap<LocalDate, TermHistory.Counts> found = history.rollUp(granularity);
        int[] places = new int[found.size()];
        long[] n = new long[places.length];
        long everywhere = 0;
        int next = 0;
        for (Map.Entry<LocalDate, TermHistory.Counts> period : found.entrySet()) {
            places[next] = all.place(period.getKey());
            n[next++] = period.getValue().articles();
            everywhere += period.getValue().occurrences();
        }
        double weight = Terms.tfidf(1, history.df(), articles);
        double classWeight = StrictMath.log(1 + averages.get(granularity) / everywhere);
        statistics.turnTo(granularity, all.exposure().totals(), places, n);
        next = 0;
        for (TermHistory.Counts counts : found.values()) {
            Object[] values = PeriodStatistics.withRoom(
                    PeriodStatistics.COLUMNS_OF_PERIOD,
                    period(number, places[next]),
                    history.term(),
                    counts.occurrences(),
                    counts.articles(),
                    counts.occurrences() * weight,
                    counts.occurrences() * classWeight);
            statistics.putOfPeriod(places[next++], values, values.length - PeriodStatistics.COLUMNS_OF_PERIOD);
            rows.add(RowFactory.create(values));
        }
    }
}
