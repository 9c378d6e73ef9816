package io.comention.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.shiftright;

import io.comention.job.DatePrecision;
import io.comention.job.Granularity;
import io.comention.job.Job;
import io.comention.tables.TermTables;
import io.comention.terms.Terms;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The terms that mark each period. */
public final class TermTrends {
    private TermTrends() {}

    /**
     * Table {@code term_trends}: the first terms of each period by either measure, with their places by both.
     *
     * @param histories rows of table {@code term_histories}: of the terms that count
     * @param articles how many articles there are
     */
    public static Dataset<Row> of(Dataset<Row> histories, ArticlePeriods periods, long articles, Job job) {
        List<Granularity> granularities = Granularity.byName(job.granularities());
        FlatMapFunction<Row, Row> score =
                new ScoreTerms(periods, granularities, averages(histories, periods, granularities), articles);
        MapFunction<Row, Row> make = new TermTrendRows(periods, granularities);
        int perPeriod = job.terms().perPeriod();
        return histories
                .flatMap(score, Encoders.row(ScoreTerms.SCHEMA))
                .withColumn("rank", placeBy("tfidf"))
                .withColumn("class_rank", placeBy("class_tfidf"))
                .filter(col("rank").leq(perPeriod).or(col("class_rank").leq(perPeriod)))
                .repartition(shiftright(col("period"), Integer.SIZE)) // by granularity, as files are read
                .sortWithinPartitions("period", "rank")
                .selectExpr(TermTrendRows.COLUMNS)
                .map(make, Encoders.row(TermTables.TERM_TRENDS.schema()));
    }

    private static Column placeBy(String measure) {
        return row_number()
                .over(Window.partitionBy("period").orderBy(col(measure).desc(), col("term")));
    }

    /** How many occurrences of terms that count a period has on average, of those that have articles. */
    private static Map<Granularity, Double> averages(
            Dataset<Row> histories, ArticlePeriods periods, List<Granularity> granularities) {
        Map<DatePrecision, Long> byPrecision = Terms.occurrences(histories);
        Map<Granularity, Double> averages = new EnumMap<>(Granularity.class);
        for (Granularity granularity : granularities) {
            long occurrences = byPrecision.entrySet().stream()
                    .filter(sum -> granularity.supports(sum.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            long covered = periods.of(granularity).exposure().covered();
            if (covered > 0) {
                averages.put(granularity, (double) occurrences / covered);
            }
        }
        return averages;
    }
}
