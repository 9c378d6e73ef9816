package io.comention.pairs;

import io.comention.spark.MergeRuns;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes one row of all rows of table {@code daily_counts} with the same key, which must come one after the other. */
final class MergeSeries extends MergeRuns {
    private static final int SERIES = 3;

    MergeSeries() {
        super(SERIES);
    }

    @Override
    protected Iterator<Row> merge(Iterator<Row> run) {
        Row first = run.next();
        if (!run.hasNext()) {
            return List.of(first).iterator();
        }
        DailySeries merged = DailySeries.unpack(first.getAs(SERIES));
        run.forEachRemaining(row -> merged.add(DailySeries.unpack(row.getAs(SERIES))));
        return List.of(RowFactory.create(first.get(0), first.get(1), first.get(2), merged.pack()))
                .iterator();
    }
}
