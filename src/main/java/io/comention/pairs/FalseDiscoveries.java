package io.comention.pairs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.comention.spark.MergeRuns;
import io.comention.stats.BenjaminiHochberg;
import io.comention.tables.TrendTables;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * How likely each tested pair is to be a false discovery, over all of them at once.
 *
 * <p>Pairs are put into parts by their p. Only how many each part holds and its least q go to the driver.
 */
final class FalseDiscoveries {
    /** About how many pairs a part holds. */
    static final long MOST_IN_PART = 1_000_000;

    private static final String PART = "part";

    private FalseDiscoveries() {}

    /**
     * Rows of table {@code pairs} of tested pairs, with their q.
     *
     * @param pairs read several times
     * @param tested how many pairs were tested, seen together or not
     * @param mostInPart {@link #MOST_IN_PART}
     */
    static Dataset<Row> rate(Dataset<Row> pairs, long tested, long mostInPart) {
        long count = pairs.count();
        double[] bounds = bounds(pairs, (int) (count / mostInPart) + 1);
        Dataset<Row> parts = pairs.withColumn(PART, part(bounds))
                .repartition(col(PART))
                .sortWithinPartitions(col(PART), col("p").desc(), col("entity_a"), col("entity_b"));
        Map<Integer, Long> sizes = new TreeMap<>();
        if (bounds.length == 0) {
            sizes.put(0, count);
        } else {
            parts.groupBy(PART).count().collectAsList().forEach(part -> sizes.put(part.getInt(0), part.getLong(1)));
        }
        Map<Integer, Long> ranks = new HashMap<>();
        long rank = 0;
        for (Map.Entry<Integer, Long> part : sizes.entrySet()) {
            rank += part.getValue();
            ranks.put(part.getKey(), rank);
        }
        Map<Integer, Double> above = new HashMap<>();
        if (sizes.size() == 1) {
            above.put(sizes.keySet().iterator().next(), 1.0);
        } else {
            above.putAll(above(parts, tested, ranks));
        }
        return parts.mapPartitions(
                new Rate(tested, ranks, above, TrendTables.PAIRS.schema().fieldIndex("q")),
                Encoders.row(TrendTables.PAIRS.schema()));
    }

    /** Where parts end: any numbers would do, and these make parts of about the same size. */
    private static double[] bounds(Dataset<Row> pairs, int parts) {
        double[] shares =
                IntStream.range(1, parts).mapToDouble(i -> (double) i / parts).toArray();
        return parts == 1
                ? shares
                : Arrays.stream(pairs.stat().approxQuantile("p", shares, 0.1 / parts))
                        .distinct()
                        .toArray();
    }

    private static Column part(double[] bounds) {
        Column part = lit(0);
        for (double bound : bounds) {
            part = part.plus(when(col("p").gt(bound), 1).otherwise(0));
        }
        return part;
    }

    /** The least q of all parts above each. */
    private static Map<Integer, Double> above(Dataset<Row> parts, long tested, Map<Integer, Long> ranks) {
        StructType least = new StructType().add(PART, DataTypes.IntegerType).add("q", DataTypes.DoubleType);
        TreeMap<Integer, Double> leastOf = new TreeMap<>();
        parts.select(PART, "p")
                .mapPartitions(new Least(tested, ranks), Encoders.row(least))
                .collectAsList()
                .forEach(part -> leastOf.put(part.getInt(0), part.getDouble(1)));
        Map<Integer, Double> above = new HashMap<>();
        double q = 1;
        for (Map.Entry<Integer, Double> part : leastOf.descendingMap().entrySet()) {
            above.put(part.getKey(), q);
            q = Math.min(q, part.getValue());
        }
        return above;
    }

    /** The number and least q of each part. */
    private static final class Least extends MergeRuns {
        private final long tested;
        private final Map<Integer, Long> ranks;

        Least(long tested, Map<Integer, Long> ranks) {
            super(1);
            this.tested = tested;
            this.ranks = ranks;
        }

        @Override
        protected Iterator<Row> merge(Iterator<Row> run) {
            Row first = run.next();
            int part = first.getInt(0);
            BenjaminiHochberg down = new BenjaminiHochberg(tested, ranks.get(part), 1);
            down.next(first.getDouble(1));
            run.forEachRemaining(row -> down.next(row.getDouble(1)));
            return List.of(RowFactory.create(part, down.q())).iterator();
        }
    }

    /** Each row with its q, one by one. */
    private record Rate(long tested, Map<Integer, Long> ranks, Map<Integer, Double> above, int place)
            implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return new Iterator<>() {
                private int part;
                private BenjaminiHochberg down;

                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public Row next() {
                    Row row = rows.next();
                    int of = row.getAs(PART);
                    if (down == null || of != part) {
                        part = of;
                        down = new BenjaminiHochberg(tested, ranks.get(part), above.get(part));
                    }
                    Object[] values = new Object[row.size() - 1];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.get(i);
                    }
                    values[place] = down.next(row.<Double>getAs("p"));
                    return RowFactory.create(values);
                }
            };
        }
    }
}
