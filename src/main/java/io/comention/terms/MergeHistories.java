package io.comention.terms;

import io.comention.spark.Batches;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Makes one row of all rows of table {@code term_histories} with the same term, which must come one after the other. */
final class MergeHistories implements MapPartitionsFunction<Row, Row> {
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
                TermHistory.Days merged = null;
                for (advance(); next != null && sameKey(first, next, 1); advance()) {
                    merged = (merged == null ? TermHistory.days(first) : merged).and(TermHistory.days(next));
                }
                Row whole = merged == null ? first : TermHistory.row(first.getString(0), merged);
                return List.of(whole).iterator();
            }

            private void advance() {
                next = rows.hasNext() ? rows.next() : null;
            }
        };
    }
}
