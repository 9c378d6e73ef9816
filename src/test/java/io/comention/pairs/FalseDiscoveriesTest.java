package io.comention.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.stats.BenjaminiHochberg;
import io.comention.tables.TrendTables;
import io.comention.testing.SparkExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SparkExtension.class)
class FalseDiscoveriesTest {
    /** Two hundred pairs, many of which have the same p, of five hundred tested. */
    @ParameterizedTest
    @ValueSource(longs = {3, 40, 199, 1_000_000})
    void partsChangeNothing(long mostInPart) {
        StructType schema = TrendTables.PAIRS.schema();
        Random random = new Random(5);
        List<Row> rows = new ArrayList<>();
        double[] p = new double[200];
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.pow(random.nextInt(60) / 60.0, 4);
            Object[] values = new Object[schema.size()];
            values[schema.fieldIndex("entity_a")] = "a" + i;
            values[schema.fieldIndex("entity_b")] = "b";
            values[schema.fieldIndex("p")] = p[i];
            rows.add(RowFactory.create(values));
        }
        Dataset<Row> pairs =
                SparkExtension.spark().createDataFrame(rows, schema).repartition(3);

        TreeMap<Double, Double> found = new TreeMap<>();
        List<Row> rated =
                FalseDiscoveries.rate(pairs, 500, mostInPart).select("p", "q").collectAsList();
        rated.forEach(row -> found.put(row.getDouble(0), row.getDouble(1)));

        Arrays.sort(p);
        double[] q = BenjaminiHochberg.q(p, 500);
        TreeMap<Double, Double> expected = new TreeMap<>();
        for (int i = 0; i < p.length; i++) {
            expected.put(p[i], q[i]);
        }
        assertThat(rated).hasSize(200);
        assertThat(found).hasSizeGreaterThan(40).isEqualTo(expected);
    }

    @Test
    void withoutAPairThereIsNothingToRate() {
        Dataset<Row> none = TrendTables.PAIRS.none(SparkExtension.spark());
        assertThat(FalseDiscoveries.rate(none, 500, 10).collectAsList()).isEmpty();
    }
}
