package io.comention.pairs;

import static org.apache.spark.sql.functions.col;

import io.comention.job.Job;
import io.comention.tables.TrendTables;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Every pair over the whole corpus. */
public final class Pairs {
    private Pairs() {}

    /**
     * Rows of table {@code pairs} without their q, and of tested pairs that the table leaves out.
     *
     * @param daily table {@code daily_counts}
     * @param tested which pairs are tested
     */
    public static Dataset<Row> measured(
            Dataset<Row> daily, Broadcast<Marginals> marginals, TestedPairs tested, Job.PairOptions options) {
        Broadcast<TestedPairs> everywhere = JavaSparkContext.fromSparkContext(
                        daily.sparkSession().sparkContext())
                .broadcast(tested);
        FlatMapFunction<Row, Row> make = new PairRows(marginals, everywhere, options.minUnits(), options.minRanked());
        return daily.filter("entity_b IS NOT NULL").flatMap(make, Encoders.row(TrendTables.PAIRS.schema()));
    }

    /**
     * Table {@code pairs}.
     *
     * @param measured as {@link #measured} gives it; it is read several times
     */
    public static Dataset<Row> of(Dataset<Row> measured, TestedPairs tested, Job.PairOptions options) {
        return of(measured, tested, options, FalseDiscoveries.MOST_IN_PART);
    }

    /** As {@link #of(Dataset, TestedPairs, Job.PairOptions)}, with parts of so many tested pairs. */
    static Dataset<Row> of(Dataset<Row> measured, TestedPairs tested, Job.PairOptions options, long mostInPart) {
        return measured.filter(col("p").isNull())
                .union(FalseDiscoveries.rate(measured.filter(col("p").isNotNull()), tested.number(), mostInPart))
                .filter(col("n_ab").geq(options.minUnits()));
    }
}
