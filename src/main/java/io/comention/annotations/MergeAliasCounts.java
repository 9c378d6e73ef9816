package io.comention.annotations;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Makes one row of all rows of table {@code alias_counts} with the same alias and kind, which must be in one task. */
final class MergeAliasCounts implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        AliasTally tally = new AliasTally();
        rows.forEachRemaining(tally::merge);
        return tally.rows().iterator();
    }
}
