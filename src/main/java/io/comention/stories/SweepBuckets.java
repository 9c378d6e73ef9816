package io.comention.stories;

import io.comention.spark.Batches;
import io.comention.spark.MergeRuns;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Hands out the pairs of every {@link Bucket}: rows of {@link IndexArticles} in order of slot, first day and article into
 * rows of {@link #SCHEMA}. Holds the keys of one slot at a time, and the pairs of one key.
 */
final class SweepBuckets extends MergeRuns {
    static final StructType SCHEMA = StructType.fromDDL("a BIGINT, b BIGINT, least INT");

    private final int withinDays;

    SweepBuckets(int withinDays) {
        super(1);
        this.withinDays = withinDays;
    }

    @Override
    protected Iterator<Row> merge(Iterator<Row> run) {
        Slot slot = new Slot(Bucket.MOST_ARTICLES);
        run.forEachRemaining(row -> slot.add(
                new Bucket.Entry(row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                IndexArticles.keys(row)));
        slot.sort();
        Bucket bucket = new Bucket(withinDays);
        return new Batches<>() {
            @Override
            protected Iterator<Row> nextBatch() {
                List<Bucket.Entry> entries = slot.next();
                entries.forEach(bucket::add);
                return entries.isEmpty() ? null : rows(bucket.drain());
            }
        };
    }

    private static Iterator<Row> rows(List<Bucket.Pair> pairs) {
        return pairs.stream()
                .map(pair -> RowFactory.create(pair.a(), pair.b(), pair.least()))
                .iterator();
    }
}
