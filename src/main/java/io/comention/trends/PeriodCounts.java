package io.comention.trends;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode_outer;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.comention.job.Granularity;
import io.comention.tables.Tables;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Units, entities and pairs per period. */
public final class PeriodCounts {
    private PeriodCounts() {}

    /**
     * The rows of table {@code daily_counts} rolled up: {@code granularity, period} in place of its day, the number of
     * {@code sources} in place of their names.
     */
    public static Dataset<Row> of(Dataset<Row> daily, List<Granularity> granularities) {
        Dataset<Row> bySource = daily.select(col("*"), posexplode_outer(col("sources")).as(new String[] {"at", "source"}));
        return Periods.of(bySource, granularities)
                .groupBy("granularity", "period", "unit", "entity_a", "entity_b")
                .agg(
                        sum(once("n")).as("n"),
                        sum(once("mentions")).as("mentions"),
                        sum(once("articles")).as("articles"),
                        sum(once("left_out")).as("left_out"),
                        countDistinct("source").as("sources"));
    }

    /** A count that stands in the row of each of its sources, taken once. */
    private static Column once(String count) {
        return when(coalesce(col("at"), lit(0)).equalTo(0), col(count)).otherwise(0L);
    }

    /** Table {@code totals}: complete from the first to the last period of each granularity. */
    public static Dataset<Row> totals(Dataset<Row> periodCounts) {
        Dataset<Row> found = periodCounts
                .filter("entity_a IS NULL")
                .select(col("granularity"), col("period"), col("unit"), col("n").as("n_total"), col("left_out"));
        Dataset<Row> all = found.groupBy("granularity")
                .agg(min("period").as("first"), max("period").as("last"))
                .select(col("granularity"), explode(Periods.sequenceOf(col("first"), col("last"))).as("period"))
                .crossJoin(found.select("unit").distinct());
        return Tables.TOTALS.select(all.join(found, new String[] {"granularity", "period", "unit"}, "left")
                .withColumn("n_total", coalesce(col("n_total"), lit(0L)))
                .withColumn("left_out", coalesce(col("left_out"), lit(0L))));
    }
}
