package io.comention.trends;

import io.comention.spark.MergeRuns;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/** The best of all rows of table {@code evidence_chosen} of the same pair and period, which must come one after the other. */
final class MergeSentences extends MergeRuns {
    private final int perPeriod;

    MergeSentences(int perPeriod) {
        super(EvidenceRows.KEY);
        this.perPeriod = perPeriod;
    }

    @Override
    protected Iterator<Row> merge(Iterator<Row> run) {
        Row first = run.next();
        BestCandidates best = new BestCandidates(perPeriod);
        best.offer(EvidenceRows.candidate(first));
        run.forEachRemaining(row -> best.offer(EvidenceRows.candidate(row)));
        return EvidenceRows.of(first.getString(2), first.getAs(3), best).iterator();
    }
}
