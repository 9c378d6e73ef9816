package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.pairs.Marginals;
import io.comention.tables.TrendTables;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** How often each entity is named, period by period. */
public final class EntityTrends {
    private EntityTrends() {}

    /**
     * Table {@code entity_trends}: weeks and longer complete, days where the entity is named.
     *
     * @param measured table {@code measured_series}, in whose order the rows come
     */
    public static Dataset<Row> of(
            Dataset<Row> measured, Broadcast<Marginals> marginals, List<Granularity> granularities) {
        FlatMapFunction<Row, Row> make = new EntityTrendRows(marginals, granularities);
        return measured.filter("entity_a IS NOT NULL AND entity_b IS NULL")
                .flatMap(make, Encoders.row(TrendTables.ENTITY_TRENDS.schema()));
    }
}
