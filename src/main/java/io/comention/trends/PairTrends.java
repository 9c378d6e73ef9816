package io.comention.trends;

import io.comention.job.Job;
import io.comention.pairs.Marginals;
import io.comention.tables.TrendTables;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** How often each pair is named together, period by period. */
public final class PairTrends {
    /**
     * Pairs in at least so many units have a row for every period of weeks and longer, the zeros included, and
     * statistics over time; so have entities. Of rarer ones these would say nothing.
     */
    public static final int COMPLETE_FROM = 10;

    private PairTrends() {}

    /**
     * Table {@code pair_trends}.
     *
     * @param measured table {@code measured_series}, in whose order the rows come
     */
    public static Dataset<Row> of(Dataset<Row> measured, Broadcast<Marginals> marginals, Job job) {
        FlatMapFunction<Row, Row> make =
                new PairTrendRows(marginals, job.granularities(), job.pairs().minUnits());
        return measured.filter("entity_b IS NOT NULL").flatMap(make, Encoders.row(TrendTables.PAIR_TRENDS.schema()));
    }
}
