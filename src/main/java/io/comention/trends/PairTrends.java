package io.comention.trends;

import static org.apache.spark.sql.functions.col;

import io.comention.tables.Tables;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** How often each pair is named together, period by period. */
public final class PairTrends {
    /** Pairs in at least so many units have a row for every period, the zeros included. */
    public static final int COMPLETE_FROM = 10;

    private PairTrends() {}

    /**
     * Table {@code pair_trends}, sorted.
     *
     * @param pairs table {@code pairs}, which says which pairs there are
     */
    public static Dataset<Row> of(Dataset<Row> periodCounts, Dataset<Row> totals, Dataset<Row> pairs) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(totals.sparkSession().sparkContext());
        Dataset<Row> entities = periodCounts
                .filter("entity_a IS NOT NULL AND entity_b IS NULL")
                .select("unit", "entity_a", "granularity", "period", "n");
        PeriodTotals periods =
                new PeriodTotals(totals.orderBy("period").collectAsList().iterator());
        EntityCounts complete =
                new EntityCounts(entities.filter(Periods.isComplete()).toLocalIterator(), periods);
        MapPartitionsFunction<Row, Row> fill =
                new FillPairSeries(context.broadcast(periods), context.broadcast(complete));
        return periodCounts
                .filter("entity_b IS NOT NULL")
                .join(
                        pairs.select(
                                col("unit"),
                                col("entity_a"),
                                col("entity_b"),
                                col("n_ab").geq(COMPLETE_FROM).as("complete")),
                        new String[] {"unit", "entity_a", "entity_b"})
                .join(of(entities, "entity_a", "n_a"), key("entity_a"))
                .join(of(entities, "entity_b", "n_b"), key("entity_b"))
                .selectExpr(FillPairSeries.COLUMNS)
                .repartition(col("entity_a"), col("entity_b"))
                .sortWithinPartitions("entity_a", "entity_b", "unit")
                .mapPartitions(fill, Encoders.row(Tables.PAIR_TRENDS.schema()));
    }

    private static String[] key(String entity) {
        return new String[] {"granularity", "period", "unit", entity};
    }

    private static Dataset<Row> of(Dataset<Row> entities, String entity, String count) {
        return entities.withColumnRenamed("entity_a", entity).withColumnRenamed("n", count);
    }
}
