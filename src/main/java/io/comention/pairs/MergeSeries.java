package io.comention.pairs;

import io.comention.spark.Batches;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes one row of all rows of table {@code daily_counts} with the same key, which must come one after the other. */
final class MergeSeries implements MapPartitionsFunction<Row, Row> {
    private static final int SERIES = 3;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Batches() {
            private Row next = rows.hasNext() ? rows.next() : null;

            @Override
            protected Iterator<Row> nextBatch() {
                if (next == null) {
                    return null;
                }
                Row first = next;
                DailySeries merged = null;
                for (advance(); next != null && sameKey(first, next, SERIES); advance()) {
                    merged = merged == null ? DailySeries.unpack(first.getAs(SERIES)) : merged;
                    merged.add(DailySeries.unpack(next.getAs(SERIES)));
                }
                Row whole = merged == null
                        ? first
                        : RowFactory.create(first.get(0), first.get(1), first.get(2), merged.pack());
                return List.of(whole).iterator();
            }

            private void advance() {
                next = rows.hasNext() ? rows.next() : null;
            }
        };
    }
}
