package io.comention.pairs;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.sum;

import io.comention.job.Job;
import io.comention.tables.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** How often entities share a unit. */
public final class CoMentions {
    private CoMentions() {}

    /** Table {@code daily_counts}: per day, how many units there are, name an entity, and name a pair. */
    public static Dataset<Row> daily(Dataset<Row> annotations, Job job) {
        Dataset<Row> partial = annotations
                .selectExpr(CountUnits.COLUMNS)
                .mapPartitions(new CountUnits(job), Encoders.row(Tables.DAILY_COUNTS.schema()));
        return Tables.DAILY_COUNTS.select(partial.groupBy(
                        "published_date", "date_precision", "unit", "entity_a", "entity_b")
                .agg(
                        sum("n").as("n"),
                        sum("mentions").as("mentions"),
                        sum("articles").as("articles"),
                        sum("left_out").as("left_out"),
                        array_distinct(flatten(collect_list("sources"))).as("sources")));
    }
}
