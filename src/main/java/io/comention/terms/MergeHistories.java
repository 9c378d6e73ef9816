package io.comention.terms;

import io.comention.spark.Batches;
import java.util.ArrayList;
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
                List<TermHistory.Days> parts = new ArrayList<>();
                do {
                    parts.add(TermHistory.days(next));
                    next = rows.hasNext() ? rows.next() : null;
                } while (next != null && sameKey(first, next, 1));
                Row whole = parts.size() == 1
                        ? first
                        : TermHistory.row(first.getString(0), TermHistory.Days.together(parts));
                return List.of(whole).iterator();
            }
        };
    }
}
