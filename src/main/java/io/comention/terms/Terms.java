package io.comention.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.row_number;

import io.comention.job.DatePrecision;
import io.comention.job.Job;
import io.comention.tables.StageTables;
import io.comention.tables.TermTables;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** How often terms occur, and which mark an article. */
public final class Terms {
    /** With more terms than this their frequencies are joined, not broadcast. */
    public static final long MOST_BROADCAST = 2_000_000;

    private Terms() {}

    /** Table {@code term_histories}: how often each term occurs, day by day. */
    public static Dataset<Row> histories(Dataset<Row> annotations) {
        Encoder<Row> rows = Encoders.row(StageTables.TERM_HISTORIES.schema());
        return annotations
                .selectExpr(CountTerms.COLUMNS)
                .mapPartitions(new CountTerms(), rows)
                .repartition(col("term"))
                .sortWithinPartitions("term")
                .mapPartitions(new MergeHistories(), rows);
    }

    /**
     * The terms that count.
     *
     * @param histories table {@code term_histories}
     * @param minArticles in how many articles they are at least
     */
    public static Dataset<Row> counting(Dataset<Row> histories, int minArticles) {
        return histories.filter(col("df").geq(minArticles));
    }

    /** How often terms occur over all days that are known so far, by precision. */
    public static Map<DatePrecision, Long> occurrences(Dataset<Row> histories) {
        Map<DatePrecision, Long> sums = new EnumMap<>(DatePrecision.class);
        for (Row part : histories
                .select("days")
                .mapPartitions(new SumOccurrences(), Encoders.row(SumOccurrences.SCHEMA))
                .collectAsList()) {
            sums.merge(DatePrecision.of(part.getString(0)), part.getLong(1), Long::sum);
        }
        return sums;
    }

    /**
     * Table {@code article_terms}: the top terms of every article.
     *
     * @param frequencies in how many articles each term that counts occurs: {@code term, df}
     * @param articles how many articles there are
     * @param mostBroadcast with more terms than this the frequencies are joined: {@link #MOST_BROADCAST}
     */
    public static Dataset<Row> ofArticles(
            Dataset<Row> annotations, Dataset<Row> frequencies, long articles, Job job, long mostBroadcast) {
        int perArticle = job.terms().perArticle();
        if (frequencies.count() > mostBroadcast) {
            return joined(annotations, frequencies, articles, perArticle);
        }
        Broadcast<TermFrequencies> known = JavaSparkContext.fromSparkContext(
                        annotations.sparkSession().sparkContext())
                .broadcast(new TermFrequencies(frequencies.select("term", "df").toLocalIterator(), articles));
        FlatMapFunction<Row, Row> rank = new RankTerms(known, perArticle);
        return annotations.selectExpr(RankTerms.COLUMNS).flatMap(rank, Encoders.row(TermTables.ARTICLE_TERMS.schema()));
    }

    private static Dataset<Row> joined(
            Dataset<Row> annotations, Dataset<Row> frequencies, long articles, int perArticle) {
        FlatMapFunction<Row, Row> list = new ListTerms();
        return TermTables.ARTICLE_TERMS.select(annotations
                .selectExpr(RankTerms.COLUMNS)
                .flatMap(list, Encoders.row(ListTerms.SCHEMA))
                .join(frequencies.withColumnRenamed("df", "articles_with_term"), "term")
                .withColumn("total_articles", lit(articles))
                .withColumn("tfidf", tfidf(articles, "articles_with_term"))
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("article_id")
                                        .orderBy(col("tfidf").desc(), col("term"))))
                .filter(col("rank").leq(perArticle)));
    }

    /**
     * The terms with the greatest TF-IDF over the corpus, ties in the order of the terms: {@code term}.
     *
     * @param histories rows of table {@code term_histories}: of the terms that count
     * @param articles how many articles there are
     * @param most how many terms at most
     */
    public static Dataset<Row> marking(Dataset<Row> histories, long articles, int most) {
        return histories
                .select(col("term"), tfidf(articles, "df").as("tfidf"))
                .orderBy(col("tfidf").desc(), col("term"))
                .limit(most)
                .select("term");
    }

    /** The weight of {@code occurrences} of a term that so many articles have. */
    static Column tfidf(long articles, String articlesWithTerm) {
        return col("occurrences")
                .multiply(log(lit(articles + 1.0).divide(col(articlesWithTerm).plus(1.0))));
    }

    /** The weight of so many occurrences, over a corpus of {@code articles} of which {@code df} have the term. */
    public static double tfidf(long occurrences, long df, long articles) {
        return occurrences * StrictMath.log((articles + 1.0) / (df + 1.0));
    }
}
