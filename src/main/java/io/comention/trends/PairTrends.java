package io.comention.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.comention.pairs.Measures;
import io.comention.tables.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How often each pair is named together, period by period. */
public final class PairTrends {
    /** Pairs in at least so many units have a row for every period, the zeros included. */
    public static final int COMPLETE_FROM = 10;

    private static final String[] KEY = {"granularity", "period", "unit", "entity_a", "entity_b"};
    private static final String[] PERIOD = {"granularity", "period", "unit"};
    private static final String[] PAIR = {"unit", "entity_a", "entity_b"};

    private PairTrends() {}

    /**
     * Table {@code pair_trends}.
     *
     * @param pairs table {@code pairs}, which says which pairs there are
     */
    public static Dataset<Row> of(Dataset<Row> periodCounts, Dataset<Row> totals, Dataset<Row> pairs) {
        Dataset<Row> kept = pairs.select("unit", "entity_a", "entity_b");
        Dataset<Row> together = periodCounts
                .filter("entity_b IS NOT NULL")
                .withColumnRenamed("n", "n_ab")
                .drop("left_out", "mentions")
                .join(kept, PAIR);
        Dataset<Row> grid = pairs.filter(col("n_ab").geq(COMPLETE_FROM))
                .select("unit", "entity_a", "entity_b")
                .join(broadcast(totals.filter(Periods.isComplete()).select("granularity", "period", "unit")), "unit")
                .select("granularity", "period", "unit", "entity_a", "entity_b");
        Dataset<Row> rows = grid.join(together, KEY, "full_outer")
                .join(broadcast(totals), PERIOD)
                .join(named(periodCounts, "entity_a", "n_a"), keyOf("entity_a"), "left")
                .join(named(periodCounts, "entity_b", "n_b"), keyOf("entity_b"), "left");
        for (String count : new String[] {"n_ab", "n_a", "n_b", "articles", "sources"}) {
            rows = rows.withColumn(count, coalesce(col(count), lit(0L)));
        }
        rows = rows.withColumn("stories", col("articles"));
        return Tables.PAIR_TRENDS.select(Measures.withAssociation(Measures.withShare(rows, "n_ab")));
    }

    private static String[] keyOf(String entity) {
        return new String[] {"granularity", "period", "unit", entity};
    }

    private static Dataset<Row> named(Dataset<Row> periodCounts, String entity, String count) {
        return periodCounts
                .filter("entity_a IS NOT NULL AND entity_b IS NULL")
                .select(col("granularity"), col("period"), col("unit"), col("entity_a").as(entity), col("n").as(count));
    }
}
