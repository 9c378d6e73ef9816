package io.comention.trends;

import static org.apache.spark.sql.functions.sum;

import io.comention.job.Granularity;
import io.comention.tables.TermTables;
import io.comention.topics.Topics;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** How much the articles are about each topic, period by period. */
public final class TopicTrends {
    private TopicTrends() {}

    /**
     * Table {@code topic_trends}: the periods that have articles with topics.
     *
     * @param daily of {@link Topics#daily}
     */
    public static Dataset<Row> of(Dataset<Row> daily, List<Granularity> granularities) {
        return TermTables.TOPIC_TRENDS.select(Periods.of(daily, granularities)
                .groupBy("granularity", "period", "topic")
                .agg(sum("share").as("share"), sum("articles").as("articles"))
                .withColumn("total_articles", sum("articles").over(Window.partitionBy("granularity", "period")))
                .withColumn("share", Topics.mean("share", "total_articles")));
    }
}
