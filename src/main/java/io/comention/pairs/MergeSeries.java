package io.comention.pairs;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes one row of all rows of table {@code daily_counts} with the same key, which must come one after the other. */
final class MergeSeries implements MapPartitionsFunction<Row, Row> {
    private static final int SERIES = 3;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Iterator<>() {
            private Row next = rows.hasNext() ? rows.next() : null;

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Row next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                Row first = next;
                DailySeries merged = null;
                for (advance(); next != null && sameKey(first, next); advance()) {
                    merged = merged == null ? DailySeries.unpack(first.getAs(SERIES)) : merged;
                    merged.add(DailySeries.unpack(next.getAs(SERIES)));
                }
                return merged == null
                        ? first
                        : RowFactory.create(first.get(0), first.get(1), first.get(2), merged.pack());
            }

            private void advance() {
                next = rows.hasNext() ? rows.next() : null;
            }
        };
    }

    private static boolean sameKey(Row a, Row b) {
        for (int i = 0; i < SERIES; i++) {
            if (!Objects.equals(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
