package io.comention.pairs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import io.comention.stats.Association;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataType;

/** Adds the measures of {@code stats} to rows with counts. */
final class Measures {
    private static final DataType ASSOCIATION = DataType.fromDDL(
            "STRUCT<expected: DOUBLE, pmi: DOUBLE, npmi: DOUBLE, log_dice: DOUBLE, g2: DOUBLE, log_odds: DOUBLE,"
                    + " log_odds_low: DOUBLE, log_odds_high: DOUBLE>");

    private Measures() {}

    /** Adds the measures of association of n_ab, n_a, n_b and n_total, null where n_total is 0. */
    static Dataset<Row> withAssociation(Dataset<Row> rows) {
        Column table = udf(new Associate(), ASSOCIATION).apply(col("n_ab"), col("n_a"), col("n_b"), col("n_total"));
        return rows.withColumn("association", table).select(col("*"), col("association.*")).drop("association");
    }

    private static final class Associate implements UDF4<Long, Long, Long, Long, Row> {
        @Override
        public Row call(Long nAB, Long nA, Long nB, Long total) {
            if (total == 0) {
                return null;
            }
            Association a = Association.of(nAB, nA, nB, total);
            return RowFactory.create(
                    a.expected(),
                    a.pmi(),
                    a.npmi(),
                    a.logDice(),
                    a.g2(),
                    a.logOdds(),
                    a.logOddsInterval().low(),
                    a.logOddsInterval().high());
        }
    }
}
