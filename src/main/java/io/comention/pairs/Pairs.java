package io.comention.pairs;

import io.comention.tables.Tables;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Every pair over the whole corpus. */
public final class Pairs {
    private Pairs() {}

    /**
     * Table {@code pairs}.
     *
     * @param daily table {@code daily_counts}
     * @param minUnits pairs in fewer units are left out
     */
    public static Dataset<Row> of(Dataset<Row> daily, Broadcast<Marginals> marginals, int minUnits) {
        FlatMapFunction<Row, Row> make = new PairRows(marginals, minUnits);
        return daily.filter("entity_b IS NOT NULL").flatMap(make, Encoders.row(Tables.PAIRS.schema()));
    }
}
