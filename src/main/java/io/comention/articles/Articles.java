package io.comention.articles;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.comention.job.Job;
import io.comention.tables.StageTables;
import io.comention.tables.Tables;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** What was read: articles, rejects, and how many of each a file has. */
public final class Articles {
    /** The numbers of so many articles fit into every task's memory, so that no text needs to move for theirs. */
    public static final long MOST_BROADCAST = 500_000;

    private static final int ARTICLE_ID = 4;
    private static final String[] PLACE = {"input", "part", "line"};

    private Articles() {}

    /**
     * Every record of the files, as table {@code records}.
     *
     * @param limit read only this many articles, the first in the order of the files; not positive: all
     */
    public static JavaRDD<Row> records(SparkSession spark, Job job, List<InputFile> files, long limit) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        long mostBytes = JavaUtils.byteStringAsBytes(spark.conf().get("spark.sql.files.maxPartitionBytes"));
        boolean all = limit <= 0;
        List<List<Split>> tasks = InputFiles.tasks(job, files, mostBytes, all ? 4 * context.defaultParallelism() : 1);
        ReadSplits read = new ReadSplits(job, all ? Long.MAX_VALUE : limit, context.hadoopConfiguration());
        int partitions = all ? Math.max(1, tasks.size()) : 1;
        return context.parallelize(tasks, partitions).mapPartitions(read);
    }

    static boolean isArticle(Row record) {
        return !record.isNullAt(ARTICLE_ID);
    }

    /**
     * The articles among the records that are not kept: those of a file that cannot be read to its end; then those whose
     * id another one has too, but for the one that was captured last, of those the one with the greatest text hash, of
     * those the first in the corpus.
     *
     * @param anyUnreadable whether there are files that cannot be read to their end and whose articles are not kept
     */
    public static Dataset<Row> duplicates(Dataset<Row> records, boolean anyUnreadable) {
        Dataset<Row> articles = records.filter(col("article_id").isNotNull())
                .select("article_id", "captured_at", "text_hash", "input", "part", "line");
        if (!anyUnreadable) {
            return again(articles);
        }
        Dataset<Row> unreadable = records.filter(unreadable()).select("input").distinct();
        Dataset<Row> lost = articles.join(broadcast(unreadable), "input")
                .withColumn("reason", lit(Reason.UNREADABLE_FILE.id()))
                .withColumn(
                        "detail",
                        lit("the file cannot be read to its end; keep_truncated would keep what was read of it"));
        Dataset<Row> whole = articles.join(broadcast(unreadable), new String[] {"input"}, "left_anti");
        return StageTables.DUPLICATES.select(lost).unionByName(again(whole));
    }

    private static Column unreadable() {
        return col("reason").equalTo(Reason.UNREADABLE_FILE.id());
    }

    private static Dataset<Row> again(Dataset<Row> articles) {
        Dataset<Row> taken = articles.groupBy("article_id")
                .agg(count(lit(1)).as("times"))
                .filter("times > 1")
                .select("article_id");
        if (taken.isEmpty()) {
            return StageTables.DUPLICATES.none(articles.sparkSession());
        }
        WindowSpec versions = Window.partitionBy("article_id")
                .orderBy(
                        col("captured_at").desc_nulls_last(),
                        col("text_hash").desc(),
                        col("input"),
                        col("part"),
                        col("line"));
        Column again = col("text_hash").equalTo(first("text_hash").over(versions));
        return StageTables.DUPLICATES.select(articles.join(taken, "article_id")
                .withColumn("place", row_number().over(versions))
                .withColumn("again", again)
                .filter("place > 1")
                .withColumn("reason", when(col("again"), Reason.DUPLICATE.id()).otherwise(Reason.SUPERSEDED.id()))
                .withColumn(
                        "detail",
                        concat(
                                lit("the id '"),
                                col("article_id"),
                                when(col("again"), "' with the same title and text is kept already")
                                        .otherwise("' is kept with another title or text"))));
    }

    /**
     * The records that are articles, with all columns of table {@code records}.
     *
     * @param anyDuplicates whether there are any, since without them nothing needs to be compared
     */
    public static Dataset<Row> kept(Dataset<Row> records, Dataset<Row> duplicates, boolean anyDuplicates) {
        Dataset<Row> articles = records.filter(col("article_id").isNotNull());
        return !anyDuplicates
                ? articles
                : articles.join(duplicates.select("input", "part", "line"), PLACE, "left_anti");
    }

    /**
     * The table {@code articles}.
     *
     * @param kept with the columns of table {@code records}, and {@code story_id, story_head}
     * @param annotations for the numbers of sentences and tokens
     * @param articles how many there are
     * @param mostBroadcast with more articles than this the texts may be shuffled: {@link #MOST_BROADCAST}
     */
    public static Dataset<Row> articles(
            Dataset<Row> kept, Dataset<Row> annotations, boolean keepText, long articles, long mostBroadcast) {
        Dataset<Row> numbers = annotations.select("article_id", "sentences", "tokens");
        return Tables.ARTICLES.select(kept.join(articles <= mostBroadcast ? broadcast(numbers) : numbers, "article_id")
                .withColumn("text", keepText ? col("text") : lit(null)));
    }

    /** The table {@code rejects}: what could not be read, and what the corpus has a better record of. */
    public static Dataset<Row> rejects(Dataset<Row> records, Dataset<Row> duplicates) {
        Dataset<Row> unread = records.filter(col("reason").isNotNull())
                .select("input", "part", "line", "reason", "chosen", "detail", "excerpt");
        Dataset<Row> again = duplicates
                .withColumn("chosen", not(unreadable()))
                .withColumn("excerpt", lit(null).cast("string"))
                .select("input", "part", "line", "reason", "chosen", "detail", "excerpt");
        return Tables.REJECTS.select(unread.unionByName(again)
                .join(linesBefore(records), new String[] {"input", "part"})
                .withColumn("record", col("lines_before").plus(col("line"))));
    }

    /** How many lines of its file stand before a part. */
    private static Dataset<Row> linesBefore(Dataset<Row> records) {
        WindowSpec before = Window.partitionBy("input").orderBy("part").rowsBetween(Window.unboundedPreceding(), -1);
        return records.filter("is_part")
                .withColumn("lines_before", coalesce(sum("line").over(before), lit(0L)))
                .select("input", "part", "lines_before");
    }

    /** The table {@code inputs}. */
    public static Dataset<Row> inputs(SparkSession spark, List<InputFile> files, RecordCounts counts) {
        return spark.createDataFrame(files.stream().map(counts::inputs).toList(), Tables.INPUTS.schema());
    }
}
