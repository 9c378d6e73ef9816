package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.stats.Interval;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes rows of table {@code term_trends} of the terms that were chosen. */
final class TermTrendRows implements MapFunction<Row, Row> {
    /** What is read of a term that was chosen: what {@link ScoreTerms} gives, then its places. */
    static final String[] COLUMNS = {
        "period",
        "term",
        "occurrences",
        "articles",
        "tfidf",
        "class_tfidf",
        "smoothed",
        "provisional",
        "baseline",
        "z",
        "rank",
        "class_rank"
    };

    private final ArticlePeriods periods;
    private final List<Granularity> granularities;

    TermTrendRows(ArticlePeriods periods, List<Granularity> granularities) {
        this.periods = periods;
        this.granularities = granularities;
    }

    @Override
    public Row call(Row chosen) {
        Granularity granularity = granularities.get(ScoreTerms.granularity(chosen.getLong(0)));
        ArticlePeriods.Periods all = periods.of(granularity);
        int place = ScoreTerms.place(chosen.getLong(0));
        LocalDate period = all.first().get(place);
        long articles = chosen.getLong(3);
        long total = all.exposure().at(place);
        Interval share = Interval.wilson(articles, total);
        return RowFactory.create(
                granularity.id(),
                period,
                chosen.get(1),
                chosen.get(2),
                articles,
                total,
                (double) articles / total,
                share.low(),
                share.high(),
                chosen.get(4),
                chosen.get(10),
                chosen.get(5),
                chosen.get(11),
                chosen.get(6),
                chosen.get(7),
                chosen.get(8),
                chosen.get(9));
    }
}
