package io.comention.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import io.comention.job.Job;
import io.comention.tables.Tables;
import io.comention.terms.Terms;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The terms that mark each period. */
public final class TermTrends {
    private TermTrends() {}

    /**
     * Table {@code term_trends}.
     *
     * @param daily table {@code daily_terms}
     * @param frequencies {@code term, df} of the terms that count
     * @param coverage table {@code coverage}, for the number of articles
     * @param articles how many articles there are
     */
    public static Dataset<Row> of(
            Dataset<Row> daily, Dataset<Row> frequencies, Dataset<Row> coverage, long articles, Job job) {
        String[] day = {"published_date", "date_precision"};
        Dataset<Row> calendar =
                Periods.of(coverage.groupBy(day[0], day[1]).agg(sum("articles").as("of_day")), job.granularities());
        Dataset<Row> periods =
                calendar.groupBy("granularity", "period").agg(sum("of_day").as("total_articles"));
        Dataset<Row> counted = daily.join(frequencies.withColumnRenamed("df", "articles_with_term"), "term")
                .join(broadcast(calendar.drop("of_day")), day)
                .groupBy("granularity", "period", "term", "articles_with_term")
                .agg(sum("occurrences").as("occurrences"), sum("articles").as("articles"))
                .withColumn("tfidf", Terms.tfidf(articles))
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("granularity", "period")
                                        .orderBy(col("tfidf").desc(), col("term"))))
                .filter(col("rank").leq(job.terms().perPeriod()));
        return Tables.TERM_TRENDS.select(counted.join(broadcast(periods), new String[] {"granularity", "period"})
                .withColumn("share", col("articles").divide(col("total_articles"))));
    }
}
