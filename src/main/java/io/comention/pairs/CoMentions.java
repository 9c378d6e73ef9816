package io.comention.pairs;

import static org.apache.spark.sql.functions.col;

import io.comention.entities.CountedEntities;
import io.comention.job.Job;
import io.comention.job.Unit;
import io.comention.tables.StageTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** How often entities share a unit. */
public final class CoMentions {
    private static final Column[] KEY = {col("entity_a"), col("entity_b"), col("unit")};

    /** To measure so many series takes longer than to begin another task. */
    private static final long SERIES_TO_SPREAD = 1_000;

    /** To measure so many series takes some seconds. */
    private static final long SERIES_OF_TASK = 20_000;

    private static final long MOST_TASKS = 10_000;

    private CoMentions() {}

    /**
     * Table {@code daily_counts}: per day, how many units there are, name an entity, and name a pair.
     *
     * @param members table {@code story_members}
     * @param counted for whom mentions count
     */
    public static Dataset<Row> daily(Dataset<Row> annotations, Dataset<Row> members, CountedEntities counted, Job job) {
        return daily(annotations, members, counted, job, job.units());
    }

    /** Rows of table {@code daily_counts} for articles, whatever the job's units are. */
    static Dataset<Row> byArticle(Dataset<Row> annotations, Dataset<Row> members, CountedEntities counted, Job job) {
        return daily(annotations, members, counted, job, List.of(Unit.ARTICLE));
    }

    private static Dataset<Row> daily(
            Dataset<Row> annotations, Dataset<Row> members, CountedEntities counted, Job job, List<Unit> units) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(annotations.sparkSession().sparkContext());
        Broadcast<CountedEntities> entities = context.broadcast(counted);
        Broadcast<Map<String, Integer>> sources = context.broadcast(sources(annotations));
        Encoder<Row> byKey = Encoders.row(CountUnits.SCHEMA);
        Dataset<Row> articles =
                annotations.join(members, new String[] {"article_id"}, "left").selectExpr(CountUnits.COLUMNS);
        Dataset<Row> daily = articles.mapPartitions(new CountUnits(job, units, entities, sources, false), byKey);
        if (units.contains(Unit.STORY)) {
            daily = daily.union(articles.filter("story IS NOT NULL")
                    .repartition(col("story"))
                    .sortWithinPartitions("story")
                    .mapPartitions(new CountUnits(job, units, entities, sources, true), byKey));
        }
        return daily.repartition(col("series_key"))
                .sortWithinPartitions("series_key")
                .mapPartitions(new MergeSeries(entities), Encoders.row(StageTables.DAILY_COUNTS.schema()));
    }

    /**
     * Table {@code daily_counts} in the order of its key, spread over tasks by the work that its rows make, which is far
     * more than their size tells.
     *
     * @param series how many rows it has
     */
    public static Dataset<Row> inOrder(Dataset<Row> daily, long series) {
        int cores = daily.sparkSession().sparkContext().defaultParallelism();
        long tasks = Math.max(Math.min(cores, 1 + series / SERIES_TO_SPREAD), series / SERIES_OF_TASK);
        return daily.repartition((int) Math.min(MOST_TASKS, tasks), KEY).sortWithinPartitions(KEY);
    }

    /** A number for every outlet; there are few of them, however many articles. */
    private static Map<String, Integer> sources(Dataset<Row> annotations) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Row row : annotations
                .select("source")
                .filter("source IS NOT NULL")
                .distinct()
                .orderBy("source")
                .collectAsList()) {
            numbers.put(row.getString(0), numbers.size());
        }
        return numbers;
    }
}
