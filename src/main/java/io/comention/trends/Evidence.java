package io.comention.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import io.comention.annotations.CountedMentions;
import io.comention.job.Job;
import io.comention.tables.StageTables;
import io.comention.tables.TrendTables;
import java.util.Arrays;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The sentences that name both of a pair. */
public final class Evidence {
    private static final Column[] KEY = {col("entity_a"), col("entity_b"), col("granularity"), col("period")};

    private Evidence() {}

    /**
     * Table {@code evidence_chosen}: the best sentences of every pair and period, found without looking at a text.
     *
     * @param members table {@code story_members}
     * @param pairs those with evidence: with {@code entity_a, entity_b}
     */
    public static Dataset<Row> chosen(
            Dataset<Row> annotations, Dataset<Row> members, Dataset<Row> pairs, CountedMentions counted, Job job) {
        if (!job.evidence().enabled()) {
            return StageTables.EVIDENCE_CHOSEN.none(annotations.sparkSession());
        }
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(annotations.sparkSession().sparkContext());
        Encoder<Row> rows = Encoders.row(StageTables.EVIDENCE_CHOSEN.schema());
        return annotations
                .join(members.filter("NOT story_head"), new String[] {"article_id"}, "left_anti")
                .selectExpr(PickSentences.COLUMNS)
                .mapPartitions(new PickSentences(job, context.broadcast(counted)), rows)
                .repartition(col("entity_a"), col("entity_b"))
                .sortWithinPartitions(KEY)
                .mapPartitions(new MergeSentences(job.evidence().perPeriod()), rows)
                .join(pairs.select("entity_a", "entity_b"), new String[] {"entity_a", "entity_b"}, "left_semi");
    }

    /**
     * Table {@code evidence}. Every article's text is looked at once, however many of its sentences are shown.
     *
     * @param chosen as {@link #chosen} gives it
     * @param sentences how many rows it has
     * @param articles with {@code article_id, source, url, title, text}
     * @param mostBroadcast with more sentences than this the texts are shuffled
     */
    public static Dataset<Row> of(
            Dataset<Row> chosen, long sentences, Dataset<Row> articles, Job job, long mostBroadcast) {
        Column[] sentence =
                Arrays.stream(ShowSentences.CHOSEN).map(functions::col).toArray(Column[]::new);
        Dataset<Row> byArticle =
                chosen.groupBy("article_id").agg(collect_list(struct(sentence)).as("chosen"));
        boolean few = sentences <= mostBroadcast;
        FlatMapFunction<Row, Row> show = new ShowSentences(job);
        return articles.select("article_id", "source", "url", "title", "text")
                .join(few ? broadcast(byArticle) : byArticle, "article_id")
                .selectExpr(ShowSentences.COLUMNS)
                .flatMap(show, Encoders.row(TrendTables.EVIDENCE.schema()));
    }
}
