package io.comention.pairs;

import static org.apache.spark.sql.functions.col;

import io.comention.job.Job;
import io.comention.tables.TrendTables;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Every pair over the whole corpus. */
public final class Pairs {
    private Pairs() {}

    /**
     * Table {@code pairs}.
     *
     * @param daily table {@code daily_counts}
     * @param tested which pairs are tested
     */
    public static Dataset<Row> of(
            Dataset<Row> daily, Broadcast<Marginals> marginals, TestedPairs tested, Job.PairOptions options) {
        Broadcast<TestedPairs> everywhere = JavaSparkContext.fromSparkContext(
                        daily.sparkSession().sparkContext())
                .broadcast(tested);
        FlatMapFunction<Row, Row> make = new PairRows(marginals, everywhere, options.minUnits(), options.minRanked());
        Encoder<Row> rows = Encoders.row(TrendTables.PAIRS.schema());
        Dataset<Row> pairs = daily.filter("entity_b IS NOT NULL");
        Dataset<Row> tests = pairs.filter(col("unit").equalTo(TestedPairs.UNIT)).flatMap(make, rows);
        return pairs.filter(col("unit").notEqual(TestedPairs.UNIT))
                .flatMap(make, rows)
                .union(FalseDiscoveries.rate(tests, tested.number()))
                .filter(col("n_ab").geq(options.minUnits()));
    }
}
