package io.comention.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.comention.pairs.Measures;
import io.comention.tables.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How often each entity is named, period by period. */
public final class EntityTrends {
    private static final String[] KEY = {"granularity", "period", "unit", "entity_id"};
    private static final String[] PERIOD = {"granularity", "period", "unit"};

    private EntityTrends() {}

    /** Table {@code entity_trends}: weeks and longer complete, days where the entity is named. */
    public static Dataset<Row> of(Dataset<Row> periodCounts, Dataset<Row> totals) {
        Dataset<Row> named = periodCounts
                .filter("entity_a IS NOT NULL AND entity_b IS NULL")
                .withColumnRenamed("entity_a", "entity_id")
                .drop("entity_b", "left_out");
        Dataset<Row> grid = named.select("unit", "entity_id")
                .distinct()
                .join(broadcast(totals.filter(Periods.isComplete()).select("granularity", "period", "unit")), "unit")
                .select("granularity", "period", "unit", "entity_id");
        Dataset<Row> rows = grid.join(named, KEY, "full_outer")
                .join(broadcast(totals), PERIOD)
                .withColumn("n", coalesce(col("n"), lit(0L)))
                .withColumn("mentions", coalesce(col("mentions"), lit(0L)))
                .withColumn("articles", coalesce(col("articles"), lit(0L)))
                .withColumn("sources", coalesce(col("sources"), lit(0L)))
                .withColumn("stories", col("articles"));
        return Tables.ENTITY_TRENDS.select(Measures.withShare(rows, "n"));
    }
}
