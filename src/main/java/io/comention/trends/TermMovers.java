package io.comention.trends;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import io.comention.job.Job;
import io.comention.tables.TermTables;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The terms that a period has more or less often than the periods before it. */
public final class TermMovers {
    private TermMovers() {}

    /**
     * Table {@code term_movers}: the {@code terms.movers} terms that rise most, and those that fall most, in each period.
     *
     * @param histories rows of table {@code term_histories}: of the terms that count
     */
    public static Dataset<Row> of(Dataset<Row> histories, ArticlePeriods periods, Job job) {
        FlatMapFunction<Row, Row> find = new TermMoverRows(periods, job.granularities());
        return histories
                .flatMap(find, Encoders.row(TermTables.TERM_MOVERS.schema()))
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("granularity", "period", "direction")
                                        .orderBy(abs(col("g2")).desc(), col("term"))))
                .filter(col("rank").leq(job.terms().movers()));
    }
}
