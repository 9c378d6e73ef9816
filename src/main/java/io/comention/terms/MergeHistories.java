package io.comention.terms;

import io.comention.spark.MergeRuns;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/** Makes one row of all rows of table {@code term_histories} with the same term, which must come one after the other. */
final class MergeHistories extends MergeRuns {
    MergeHistories() {
        super(1);
    }

    @Override
    protected Iterator<Row> merge(Iterator<Row> run) {
        Row first = run.next();
        if (!run.hasNext()) {
            return List.of(first).iterator();
        }
        List<TermHistory.Days> parts = new ArrayList<>(List.of(TermHistory.days(first)));
        run.forEachRemaining(row -> parts.add(TermHistory.days(row)));
        return List.of(TermHistory.row(first.getString(0), TermHistory.Days.together(parts)))
                .iterator();
    }
}
