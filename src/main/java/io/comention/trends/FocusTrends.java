package io.comention.trends;

import static org.apache.spark.sql.functions.sum;

import io.comention.job.Granularity;
import io.comention.job.Job;
import io.comention.pairs.Focus;
import io.comention.pairs.FocusCounts;
import io.comention.pairs.Marginals;
import io.comention.tables.TrendTables;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** How often the pairs of the focus are named together, at each source and by names alone, period by period. */
public final class FocusTrends {
    private static final StructType PERIODS = StructType.fromDDL("granularity STRING, period DATE, unit STRING");
    private static final StructType COUNTS = StructType.fromDDL("granularity STRING, period DATE, unit STRING,"
            + " source STRING, slot INT, n BIGINT, n_a BIGINT, n_b BIGINT, n_ab BIGINT");

    private FocusTrends() {}

    /**
     * Table {@code focus_trends}.
     *
     * @param counts table {@code focus_counts}; it is read twice
     * @param marginals for the periods of the corpus
     */
    public static Dataset<Row> of(Dataset<Row> counts, Dataset<Row> annotations, Marginals marginals, Job job) {
        SparkSession spark = counts.sparkSession();
        if (job.focus().isEmpty()) {
            return TrendTables.FOCUS_TRENDS.none(spark);
        }
        FocusSources sources = FocusSources.of(counts, annotations, job.focusSources());
        FlatMapGroupsFunction<Row, Row, Row> make = new FocusTrendRows(
                Focus.of(job),
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(sources));
        return Periods.of(counts, job.granularities())
                .groupBy("granularity", "period", "unit", "source", "slot")
                .agg(
                        sum("n").as("n"),
                        sum("n_a").as("n_a"),
                        sum("n_b").as("n_b"),
                        sum("n_ab").as("n_ab"))
                .union(periods(spark, marginals, job.granularities()))
                .groupBy("granularity", "period", "unit")
                .as(Encoders.row(PERIODS), Encoders.row(COUNTS))
                .flatMapGroups(make, Encoders.row(TrendTables.FOCUS_TRENDS.schema()));
    }

    /** Every period of weeks and longer with nothing in it, so that those without articles have rows too. */
    private static Dataset<Row> periods(SparkSession spark, Marginals marginals, List<Granularity> granularities) {
        List<Row> rows = new ArrayList<>();
        for (String unit : marginals.units()) {
            for (Granularity granularity : granularities) {
                if (granularity.isComplete()) {
                    marginals
                            .periods(unit, granularity)
                            .first()
                            .forEach(period -> rows.add(RowFactory.create(
                                    granularity.id(), period, unit, null, FocusCounts.ALL, 0L, 0L, 0L, 0L)));
                }
            }
        }
        return spark.createDataFrame(rows, COUNTS);
    }
}
