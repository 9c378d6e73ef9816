package io.comention.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import io.comention.job.Job.StoryOptions;
import io.comention.tables.StageTables;
import io.comention.tables.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Which articles are the same story. */
public final class Stories {
    private Stories() {}

    /**
     * Table {@code story_candidates}: articles that share enough to be compared.
     *
     * @param articles how many there are
     */
    public static Dataset<Row> candidates(Dataset<Row> annotations, long articles, StoryOptions options) {
        return NearDuplicates.candidates(annotations, articles, options.withinDays());
    }

    /**
     * Table {@code near_duplicates}: articles of which the one is the other printed again.
     *
     * @param candidates table {@code story_candidates}
     * @param pairs how many rows it has
     */
    public static Dataset<Row> nearDuplicates(
            Dataset<Row> annotations, Dataset<Row> candidates, long pairs, StoryOptions options) {
        return pairs == 0
                ? StageTables.NEAR_DUPLICATES.none(annotations.sparkSession())
                : NearDuplicates.of(annotations, candidates, pairs, options);
    }

    /**
     * Table {@code story_members}: the articles that are not alone, with their heads.
     *
     * @param nearDuplicates table {@code near_duplicates}
     * @param pairs how many rows it has
     */
    public static Dataset<Row> members(
            Dataset<Row> annotations, Dataset<Row> nearDuplicates, long pairs, StoryOptions options) {
        if (pairs == 0) {
            return StageTables.STORY_MEMBERS.none(annotations.sparkSession());
        }
        Column[] order = {col("component"), col("published_date"), col("article_id")};
        Dataset<Row> articles = annotations
                .select("article_id", "published_date", "date_precision")
                .selectExpr("xxhash64(article_id) AS node", "*");
        return articles.join(Components.of(nearDuplicates, pairs), "node")
                .select("component", "article_id", "published_date", "date_precision")
                .repartition(col("component"))
                .sortWithinPartitions(order)
                .mapPartitions(new AssignHeads(options.withinDays()), Encoders.row(StageTables.STORY_MEMBERS.schema()));
    }

    /**
     * Table {@code stories}.
     *
     * @param articles with the columns of table {@code articles}, their stories included
     */
    public static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> members) {
        Dataset<Row> read = articles.select("article_id", "source", "published_date", "title")
                .join(members.select("article_id", "story_id"), new String[] {"article_id"}, "left");
        Dataset<Row> alone = read.filter("story_id IS NULL")
                .select(
                        col("article_id").as("story_id"),
                        lit(1L).as("articles"),
                        when(col("source").isNull(), 0L).otherwise(1L).as("sources"),
                        col("published_date").as("first_date"),
                        col("published_date").as("last_date"),
                        col("article_id").as("head_article_id"),
                        col("title"));
        Column head = col("article_id").equalTo(col("story_id"));
        Dataset<Row> several = read.filter("story_id IS NOT NULL")
                .groupBy("story_id")
                .agg(
                        count(lit(1)).as("articles"),
                        count_distinct(col("source")).as("sources"),
                        max(when(head, col("published_date"))).as("first_date"),
                        max("published_date").as("last_date"),
                        max(when(head, col("title"))).as("title"))
                .withColumn("head_article_id", col("story_id"));
        return Tables.STORIES.select(alone.unionByName(several));
    }

    /** Articles with {@code story_id} and {@code story_head}; one that is nobody's near-duplicate is its own story. */
    public static Dataset<Row> told(Dataset<Row> articles, Dataset<Row> members) {
        return articles.join(
                        members.select("article_id", "story_id", "story_head"), new String[] {"article_id"}, "left")
                .withColumn("story_id", coalesce(col("story_id"), col("article_id")))
                .withColumn("story_head", coalesce(col("story_head"), lit(true)));
    }
}
