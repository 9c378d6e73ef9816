package io.comention.topics;

import io.comention.annotations.CountedMentions;
import io.comention.job.Job;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The articles that topics are learnt from and looked for in. */
public final class TopicArticles {
    /** Terms are places in the vocabulary, in order; entities null where there are too many to count. */
    static final StructType SCHEMA = StructType.fromDDL("article_id STRING, published_date DATE,"
            + " date_precision STRING, entities ARRAY<STRING>, terms ARRAY<INT>, occurrences ARRAY<INT>");

    private TopicArticles() {}

    /**
     * The articles that have a term of the vocabulary and are heads or alone in their story, since a story that is
     * printed often would be a topic: {@code article_id, published_date, date_precision, entities, terms, occurrences}.
     *
     * @param members table {@code story_members}
     */
    public static Dataset<Row> of(
            Dataset<Row> annotations, Dataset<Row> members, Vocabulary vocabulary, CountedMentions counted, Job job) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(annotations.sparkSession().sparkContext());
        FlatMapFunction<Row, Row> find = new FindTerms(
                context.broadcast(vocabulary),
                context.broadcast(counted),
                job.pairs().maxEntities());
        return annotations
                .join(members.filter("NOT story_head"), new String[] {"article_id"}, "left_anti")
                .selectExpr(FindTerms.COLUMNS)
                .flatMap(find, Encoders.row(SCHEMA));
    }
}
