package io.comention.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;

/** What a tally makes of all rows of a task. */
public final class TallyRows implements MapPartitionsFunction<Row, Row> {
    private final Begin begin;
    private final boolean counted;

    /** Begins an empty tally in a task. */
    public interface Begin extends Supplier<RowTally>, Serializable {}

    private TallyRows(Begin begin, boolean counted) {
        this.begin = begin;
        this.counted = counted;
    }

    /**
     * Rows counted task by task, then put together.
     *
     * @param rows what is counted
     * @param encoder of what tallies hand out
     * @param key of these: rows with the same are put together by one task
     */
    public static Dataset<Row> of(Dataset<Row> rows, Begin begin, Encoder<Row> encoder, Column... key) {
        return rows.mapPartitions(new TallyRows(begin, false), encoder)
                .repartition(key)
                .mapPartitions(new TallyRows(begin, true), encoder);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        RowTally tally = begin.get();
        rows.forEachRemaining(counted ? tally::merge : tally::add);
        return tally.rows().iterator();
    }
}
