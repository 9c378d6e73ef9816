package io.comention.pairs;

import io.comention.spark.Batches;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes one row of all rows of {@link CountPairTerms} with the same term, which must come one after the other. */
final class MergePairTerms implements MapPartitionsFunction<Row, Row> {
    private final int slots;

    MergePairTerms(int slots) {
        this.slots = slots;
    }

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
                long[] sum = new long[slots];
                do {
                    SlotCounts.add(next.getAs(1), sum);
                    next = rows.hasNext() ? rows.next() : null;
                } while (next != null && sameKey(first, next, 1));
                return List.of(RowFactory.create(first.get(0), SlotCounts.pack(sum)))
                        .iterator();
            }
        };
    }
}
