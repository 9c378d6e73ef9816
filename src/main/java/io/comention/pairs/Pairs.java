package io.comention.pairs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import io.comention.tables.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** Every pair over the whole corpus. */
public final class Pairs {
    private static final String[] PAIR = {"unit", "entity_a", "entity_b"};

    private Pairs() {}

    /**
     * Table {@code pairs}.
     *
     * @param daily table {@code daily_counts}
     * @param minUnits pairs in fewer units are left out
     */
    public static Dataset<Row> of(Dataset<Row> daily, int minUnits) {
        Dataset<Row> totals =
                daily.filter("entity_a IS NULL").groupBy("unit").agg(sum("n").as("n_total"));
        Dataset<Row> entities = daily.filter("entity_a IS NOT NULL AND entity_b IS NULL")
                .groupBy("unit", "entity_a")
                .agg(sum("n").as("n"));
        Dataset<Row> pairs = daily.filter("entity_b IS NOT NULL");
        Dataset<Row> counted = pairs.groupBy("unit", "entity_a", "entity_b")
                .agg(
                        sum("n").as("n_ab"),
                        sum("articles").as("articles"),
                        min("published_date").as("first_date"),
                        max("published_date").as("last_date"))
                .filter(col("n_ab").geq(minUnits));
        Dataset<Row> joined = counted.join(sources(pairs), PAIR, "left")
                .join(peaks(pairs), PAIR)
                .join(entities.withColumnRenamed("n", "n_a"), new String[] {"unit", "entity_a"})
                .join(
                        entities.select(col("unit"), col("entity_a").as("entity_b"), col("n").as("n_b")),
                        new String[] {"unit", "entity_b"})
                .join(functions.broadcast(totals), "unit")
                .withColumn("sources", coalesce(col("sources"), lit(0L)))
                .withColumn("stories", col("articles"));
        return Tables.PAIRS.select(Measures.withAssociation(joined));
    }

    private static Dataset<Row> sources(Dataset<Row> pairs) {
        return pairs.select(col("unit"), col("entity_a"), col("entity_b"), functions.explode(col("sources")).as("source"))
                .groupBy("unit", "entity_a", "entity_b")
                .agg(countDistinct("source").as("sources"));
    }

    /** The month with most units, the first of several; for dates known to the year, the year. */
    private static Dataset<Row> peaks(Dataset<Row> pairs) {
        Column period = when(col("date_precision").equalTo("year"), col("published_date"))
                .otherwise(trunc(col("published_date"), "month"));
        return pairs.withColumn("peak_period", period)
                .groupBy("unit", "entity_a", "entity_b", "peak_period")
                .agg(sum("n").as("n"))
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("unit", "entity_a", "entity_b")
                                        .orderBy(col("n").desc(), col("peak_period"))))
                .filter("place = 1")
                .select("unit", "entity_a", "entity_b", "peak_period");
    }
}
