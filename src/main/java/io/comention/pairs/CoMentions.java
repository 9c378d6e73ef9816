package io.comention.pairs;

import static org.apache.spark.sql.functions.col;

import io.comention.job.Job;
import io.comention.tables.Tables;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** How often entities share a unit. */
public final class CoMentions {
    private static final Column[] KEY = {col("entity_a"), col("entity_b"), col("unit")};

    private CoMentions() {}

    /** Table {@code daily_counts}: per day, how many units there are, name an entity, and name a pair. */
    public static Dataset<Row> daily(Dataset<Row> annotations, Job job) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(annotations.sparkSession().sparkContext());
        CountUnits count = new CountUnits(job, context.broadcast(sources(annotations)));
        Encoder<Row> rows = Encoders.row(Tables.DAILY_COUNTS.schema());
        return annotations
                .selectExpr(CountUnits.COLUMNS)
                .mapPartitions(count, rows)
                .repartition(KEY)
                .sortWithinPartitions(KEY)
                .mapPartitions(new MergeSeries(), rows);
    }

    /**
     * Table {@code daily_counts} as it was written, in the order of its key: a task may read several files one after the
     * other, and tables made row by row keep its order.
     */
    public static Dataset<Row> inOrder(Dataset<Row> daily) {
        return daily.sortWithinPartitions(KEY);
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
