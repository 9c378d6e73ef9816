package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.pairs.Marginals;
import io.comention.tables.TrendTables;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** What shares are shares of. */
public final class Totals {
    private Totals() {}

    /** Table {@code totals}: as many rows as there are periods, complete from the first to the last. */
    public static Dataset<Row> of(SparkSession spark, Marginals marginals, List<Granularity> granularities) {
        List<Row> rows = new ArrayList<>();
        for (String unit : marginals.units()) {
            for (Granularity granularity : granularities) {
                Marginals.Periods periods = marginals.periods(unit, granularity);
                for (int i = 0; i < periods.totals().length; i++) {
                    rows.add(RowFactory.create(
                            granularity.id(), periods.first().get(i), unit, periods.totals()[i], periods.leftOut()[i]));
                }
            }
        }
        return spark.createDataFrame(rows, TrendTables.TOTALS.schema());
    }
}
