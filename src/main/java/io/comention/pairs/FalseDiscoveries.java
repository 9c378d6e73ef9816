package io.comention.pairs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.spark_partition_id;

import io.comention.stats.BenjaminiHochberg;
import io.comention.tables.TrendTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * How likely each tested pair is to be a false discovery, over all of them at once.
 *
 * <p>Pairs are put into parts by their p. Only how many each part holds and its least q go to the driver.
 */
final class FalseDiscoveries {
    private static final String PART = "part";

    private FalseDiscoveries() {}

    /**
     * Rows of table {@code pairs} with their q; those without a p are left without one.
     *
     * @param tested how many pairs were tested, seen together or not
     */
    static Dataset<Row> rate(Dataset<Row> pairs, long tested) {
        // A part must stay the same part from one pass to the next.
        Dataset<Row> parts = pairs.repartitionByRange(col("p"))
                .sortWithinPartitions(col("p").desc(), col("entity_a"), col("entity_b"))
                .withColumn(PART, spark_partition_id())
                .persist(StorageLevel.MEMORY_AND_DISK());
        Map<Integer, Long> ranks = new HashMap<>();
        long rank = 0;
        for (Row part :
                parts.groupBy(PART).agg(count("p").as("tests")).orderBy(PART).collectAsList()) {
            rank += part.getLong(1);
            ranks.put(part.getInt(0), rank);
        }
        StructType leastOf = new StructType().add(PART, DataTypes.IntegerType).add("q", DataTypes.DoubleType);
        List<Row> least = new ArrayList<>(parts.mapPartitions(new Least(tested, ranks), Encoders.row(leastOf))
                .collectAsList());
        least.sort((a, b) -> Integer.compare(b.getInt(0), a.getInt(0)));
        Map<Integer, Double> above = new HashMap<>();
        double q = 1;
        for (Row part : least) {
            above.put(part.getInt(0), q);
            q = Math.min(q, part.getDouble(1));
        }
        return parts.mapPartitions(
                new Rate(tested, ranks, above, TrendTables.PAIRS.schema().fieldIndex("q")),
                Encoders.row(TrendTables.PAIRS.schema()));
    }

    /** One part's number and least q. */
    private record Least(long tested, Map<Integer, Long> ranks) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            BenjaminiHochberg down = null;
            int part = 0;
            while (rows.hasNext()) {
                Row row = rows.next();
                if (down == null) {
                    part = row.getAs(PART);
                    down = new BenjaminiHochberg(tested, ranks.get(part), 1);
                }
                Double p = row.getAs("p");
                if (p != null) {
                    down.next(p);
                }
            }
            return down == null
                    ? List.<Row>of().iterator()
                    : List.of(RowFactory.create(part, down.q())).iterator();
        }
    }

    /** Each row with its q, one by one. */
    private record Rate(long tested, Map<Integer, Long> ranks, Map<Integer, Double> above, int place)
            implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return new Iterator<>() {
                private BenjaminiHochberg down;

                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public Row next() {
                    Row row = rows.next();
                    if (down == null) {
                        int part = row.getAs(PART);
                        down = new BenjaminiHochberg(tested, ranks.get(part), above.get(part));
                    }
                    Double p = row.getAs("p");
                    Object[] values = new Object[row.size() - 1];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.get(i);
                    }
                    values[place] = p == null ? null : down.next(p);
                    return RowFactory.create(values);
                }
            };
        }
    }
}
