package io.comention.pairs;

import static org.apache.spark.sql.functions.col;

import io.comention.job.Job;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Every pair over the whole corpus. */
public final class Pairs {
    private Pairs() {}

    /**
     * Table {@code pairs}.
     *
     * @param measured table {@code measured_pairs}; it is read several times
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
