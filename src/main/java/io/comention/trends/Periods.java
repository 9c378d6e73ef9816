package io.comention.trends;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import io.comention.job.DatePrecision;
import io.comention.job.Granularity;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Days put into periods. */
final class Periods {
    private Periods() {}

    /** Each row once per granularity that its {@code date_precision} supports, with {@code granularity, period}. */
    static Dataset<Row> of(Dataset<Row> daily, List<Granularity> granularities) {
        Column[] periods = granularities.stream().map(Periods::period).toArray(Column[]::new);
        return daily.select(col("*"), inline(array_compact(array(periods))));
    }

    private static Column period(Granularity granularity) {
        Object[] precisions = Arrays.stream(DatePrecision.values())
                .filter(granularity::supports)
                .map(DatePrecision::id)
                .toArray();
        Column first =
                granularity == Granularity.DAY ? col("published_date") : trunc(col("published_date"), granularity.id());
        return when(
                col("date_precision").isin(precisions),
                struct(lit(granularity.id()).as("granularity"), first.as("period")));
    }
}
