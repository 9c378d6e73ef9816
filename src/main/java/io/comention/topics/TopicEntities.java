package io.comention.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import io.comention.stats.Association;
import io.comention.stats.Interval;
import io.comention.tables.TermTables;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;

/** Who is named in articles about each topic. */
public final class TopicEntities {
    private static final int MOST = 50;
    private static final int LEAST_ARTICLES = 5;

    private TopicEntities() {}

    /**
     * Table {@code topic_entities}.
     *
     * @param articles of {@link Topics#ofArticles}
     */
    public static Dataset<Row> of(Dataset<Row> articles) {
        Dataset<Row> counted = articles.filter("entities IS NOT NULL");
        Map<Integer, Long> ofTopic = new HashMap<>();
        for (Row row : counted.groupBy("topic").agg(count(lit(1))).collectAsList()) {
            ofTopic.put(row.getInt(0), row.getLong(1));
        }
        MapFunction<Row, Row> measure = new Measure(ofTopic);
        return counted.select(col("topic"), explode(col("entities")).as("entity_id"))
                .groupBy("topic", "entity_id")
                .agg(count(lit(1)).as("articles"))
                .withColumn("n_entity", sum("articles").over(Window.partitionBy("entity_id")))
                .filter(col("articles").geq(LEAST_ARTICLES))
                .map(measure, Encoders.row(TermTables.TOPIC_ENTITIES.schema()))
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("topic")
                                        .orderBy(col("log_odds_low").desc_nulls_last(), col("entity_id"))))
                .filter(col("rank").leq(MOST));
    }

    private record Measure(Map<Integer, Long> ofTopic) implements MapFunction<Row, Row> {
        @Override
        public Row call(Row row) {
            long together = row.getLong(2);
            long topic = ofTopic.get(row.getInt(0));
            long entity = row.getLong(3);
            long total = ofTopic.values().stream().mapToLong(n -> n).sum();
            Association measures = Association.of(together, topic, entity, total);
            Interval odds = measures.logOddsInterval();
            return RowFactory.create(
                    row.get(0),
                    null,
                    row.get(1),
                    together,
                    topic,
                    entity,
                    total,
                    measures.npmi(),
                    measures.logOdds(),
                    odds == null ? null : odds.low(),
                    odds == null ? null : odds.high());
        }
    }
}
