package io.comention.pairs;

import io.comention.spark.MergeRuns;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes one row of all rows of {@link CountPairTerms} with the same term, which must come one after the other. */
final class MergePairTerms extends MergeRuns {
    private final int slots;

    MergePairTerms(int slots) {
        super(1);
        this.slots = slots;
    }

    @Override
    protected Iterator<Row> merge(Iterator<Row> run) {
        Row first = run.next();
        long[] sum = new long[slots];
        SlotCounts.add(first.getAs(1), sum);
        run.forEachRemaining(row -> SlotCounts.add(row.getAs(1), sum));
        return List.of(RowFactory.create(first.get(0), SlotCounts.pack(sum))).iterator();
    }
}
