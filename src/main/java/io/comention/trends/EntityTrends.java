package io.comention.trends;

import static org.apache.spark.sql.functions.col;

import io.comention.tables.Tables;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** How often each entity is named, period by period. */
public final class EntityTrends {
    private EntityTrends() {}

    /** Table {@code entity_trends}, sorted: weeks and longer complete, days where the entity is named. */
    public static Dataset<Row> of(Dataset<Row> periodCounts, Dataset<Row> totals) {
        PeriodTotals periods =
                new PeriodTotals(totals.orderBy("period").collectAsList().iterator());
        MapPartitionsFunction<Row, Row> fill = new FillEntitySeries(
                JavaSparkContext.fromSparkContext(totals.sparkSession().sparkContext())
                        .broadcast(periods));
        return periodCounts
                .filter("entity_a IS NOT NULL AND entity_b IS NULL")
                .selectExpr(FillEntitySeries.COLUMNS)
                .repartition(col("entity_a"))
                .sortWithinPartitions("entity_a", "unit")
                .mapPartitions(fill, Encoders.row(Tables.ENTITY_TRENDS.schema()));
    }
}
