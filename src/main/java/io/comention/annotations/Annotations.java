package io.comention.annotations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.comention.entities.Matcher;
import io.comention.tables.StageTables;
import io.comention.tables.Tables;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The one pass over the articles, and what can be read off it row by row. */
public final class Annotations {
    private Annotations() {}

    /**
     * Table {@code annotations}: one row per article.
     *
     * @param articles with the columns of table {@code records}
     * @param beyond what to look for beside listed entities
     */
    public static Dataset<Row> of(Dataset<Row> articles, Matcher matcher, BeyondLists beyond) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext());
        AnnotateArticles annotate = new AnnotateArticles(context.broadcast(new AnnotatorPool(matcher, beyond)));
        Dataset<Row> read = articles.selectExpr(AnnotateArticles.COLUMNS);
        return read.mapPartitions(annotate, Encoders.row(StageTables.ANNOTATIONS.schema()));
    }

    /**
     * Table {@code mentions}: every mention, counted or not.
     *
     * @param counted which count, and for whom
     */
    public static Dataset<Row> mentions(Dataset<Row> annotations, CountedMentions counted) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(annotations.sparkSession().sparkContext());
        FlatMapFunction<Row, Row> byEntity = MentionRows::byEntity;
        FlatMapFunction<Row, Row> publish = new MentionRows.Publish(context.broadcast(counted));
        return annotations
                .selectExpr(MentionRows.COLUMNS)
                .flatMap(byEntity, Encoders.row(MentionRows.OF_ENTITY))
                .repartition(col("entity_id"))
                .sortWithinPartitions("entity_id", "published_date", "article_id")
                .flatMap(publish, Encoders.row(Tables.MENTIONS.schema()));
    }

    /**
     * Table {@code coverage}: how much was published per day, source and language.
     *
     * @param members table {@code story_members}
     */
    public static Dataset<Row> coverage(Dataset<Row> annotations, Dataset<Row> members) {
        return Tables.COVERAGE.select(annotations
                .join(members, new String[] {"article_id"}, "left")
                .groupBy("published_date", "date_precision", "source", "language")
                .agg(
                        count(lit(1)).as("articles"),
                        sum("sentences").as("sentences"),
                        sum("tokens").as("tokens"),
                        count_distinct(col("story_id"))
                                .plus(count_if(col("story_id").isNull()))
                                .as("stories")));
    }
}
