package io.comention.stories;

import io.comention.spark.MergeRuns;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Makes of the {@link PairBlocks} of a part, one after the other, those of its pairs that share enough. */
final class CountShared extends MergeRuns {
    static final StructType SCHEMA = StructType.fromDDL("a BIGINT, b BIGINT");

    CountShared() {
        super(1);
    }

    @Override
    protected Iterator<Row> merge(Iterator<Row> blocks) {
        PairTally tally = new PairTally();
        blocks.forEachRemaining(block -> PairBlocks.addTo(tally, block));
        List<Row> enough = new ArrayList<>();
        tally.forEach((a, b, shared, least) -> {
            if (shared >= least) {
                enough.add(RowFactory.create(a, b));
            }
        });
        return enough.iterator();
    }
}
