package io.comention.trends;

import io.comention.spark.Batches;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** The best of all rows of table {@code evidence_chosen} of the same pair and period, which must come one after the other. */
final class MergeSentences implements MapPartitionsFunction<Row, Row> {
    private final int perPeriod;

    MergeSentences(int perPeriod) {
        this.perPeriod = perPeriod;
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
                BestCandidates best = new BestCandidates(perPeriod);
                while (next != null && sameKey(first, next, EvidenceRows.KEY)) {
                    best.offer(EvidenceRows.candidate(next));
                    next = rows.hasNext() ? rows.next() : null;
                }
                return EvidenceRows.of(first.getString(2), first.getAs(3), best).iterator();
            }
        };
    }
}
