package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.pairs.Marginals;
import io.comention.tables.StageTables;
import io.comention.tables.TrendTables;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** What is said of series as a whole. */
public final class Series {
    private static final StructType TERMS = StructType.fromDDL("kind STRING, id_a STRING, id_b STRING, unit STRING")
            .add(
                    "statistics",
                    StageTables.MEASURED_SERIES.schema().apply("statistics").dataType());

    private Series() {}

    /**
     * Table {@code measured_series}: every entity and pair.
     *
     * @param daily table {@code daily_counts}, in whose order the rows come
     */
    public static Dataset<Row> measured(
            Dataset<Row> daily, Broadcast<Marginals> marginals, List<Granularity> granularities) {
        MapFunction<Row, Row> measure = new MeasureSeries(marginals, granularities);
        return daily.filter("entity_a IS NOT NULL").map(measure, Encoders.row(StageTables.MEASURED_SERIES.schema()));
    }

    /**
     * Entities and pairs with what is said of them, one row per granularity, as {@link #of}, {@link #bursts} and {@link
     * #changePoints} read it.
     *
     * @param measured table {@code measured_series}
     */
    public static Dataset<Row> ofEntitiesAndPairs(Dataset<Row> measured) {
        return measured.selectExpr(
                        "IF(entity_b IS NULL, 'entity', 'pair') AS kind",
                        "entity_a AS id_a",
                        "entity_b AS id_b",
                        "unit",
                        "inline(statistics)")
                .filter("periods > 0"); // else no date tells the period
    }

    /**
     * Terms with what is said of them, in the same columns.
     *
     * @param series {@code term, granularity, periods, counts}
     */
    public static Dataset<Row> ofTerms(Dataset<Row> series, Broadcast<ArticlePeriods> periods) {
        MapFunction<Row, Row> measure = new MeasureTerms(periods);
        return series.map(measure, Encoders.row(TERMS))
                .selectExpr("kind", "id_a", "id_b", "unit", "inline(statistics)");
    }

    /** Table {@code series}. */
    public static Dataset<Row> of(Dataset<Row> statistics) {
        return TrendTables.SERIES.select(statistics);
    }

    /** Table {@code bursts}. */
    public static Dataset<Row> bursts(Dataset<Row> statistics) {
        return TrendTables.BURSTS.select(
                statistics.selectExpr("granularity", "unit", "kind", "id_a", "id_b", "inline(bursts)"));
    }

    /** Table {@code change_points}. */
    public static Dataset<Row> changePoints(Dataset<Row> statistics) {
        return TrendTables.CHANGE_POINTS.select(
                statistics.selectExpr("granularity", "unit", "kind", "id_a", "id_b", "inline(changes)"));
    }
}
