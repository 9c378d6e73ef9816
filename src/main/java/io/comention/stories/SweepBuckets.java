package io.comention.stories;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Hands out the pairs of every {@link Bucket}: rows of {@link IndexArticles} in order of key, first day and article into
 * rows of {@link #SCHEMA}. Holds one bucket at a time.
 */
final class SweepBuckets implements MapPartitionsFunction<Row, Row> {
    static final StructType SCHEMA = StructType.fromDDL("a BIGINT, b BIGINT, least INT");

    private final int withinDays;

    SweepBuckets(int withinDays) {
        this.withinDays = withinDays;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Bucket bucket = new Bucket(withinDays);
        return new Iterator<>() {
            private Row next = rows.hasNext() ? rows.next() : null;
            private Iterator<Bucket.Pair> pairs = List.<Bucket.Pair>of().iterator();

            @Override
            public boolean hasNext() {
                while (!pairs.hasNext() && next != null) {
                    int key = next.getInt(0);
                    while (next != null && next.getInt(0) == key) {
                        bucket.add(new Bucket.Entry(
                                next.getLong(1), next.getInt(2), next.getInt(3), next.getInt(4), next.getInt(5)));
                        next = rows.hasNext() ? rows.next() : null;
                    }
                    pairs = bucket.drain().iterator();
                }
                return pairs.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Bucket.Pair pair = pairs.next();
                return RowFactory.create(pair.a(), pair.b(), pair.least());
            }
        };
    }
}
