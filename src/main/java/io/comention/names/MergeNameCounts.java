package io.comention.names;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Makes one row of all rows of table {@code name_counts} with the same name, which must be in one task. */
final class MergeNameCounts implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        NameTally tally = new NameTally();
        rows.forEachRemaining(tally::merge);
        return tally.rows().iterator();
    }
}
