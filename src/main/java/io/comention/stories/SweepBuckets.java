package io.comention.stories;

import io.comention.spark.MergeRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Hands out the pairs of every {@link Bucket}: rows of {@link IndexArticles} in order of slot, first day and article into
 * rows of {@link #SCHEMA}. Holds the keys of one slot at a time.
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
        Slot slot = new Slot();
        run.forEachRemaining(slot::add);
        return slot.pairs(withinDays).iterator();
    }

    /** The articles of a slot, and which of them is under which key. */
    private static final class Slot {
        private final List<Bucket.Entry> entries = new ArrayList<>();
        /** A key, then the number of an article that is under it. */
        private long[] places = new long[1024];

        private int size;

        void add(Row row) {
            int number = entries.size();
            entries.add(new Bucket.Entry(row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
            int[] keys = IndexArticles.keys(row);
            if (places.length - size < keys.length) {
                places = Arrays.copyOf(places, Math.max(2 * places.length, size + keys.length));
            }
            for (int key : keys) {
                places[size++] = (long) key << Integer.SIZE | number;
            }
        }

        List<Row> pairs(int withinDays) {
            Arrays.sort(places, 0, size);
            Bucket bucket = new Bucket(withinDays);
            List<Row> pairs = new ArrayList<>();
            for (int from = 0; from < size; ) {
                int to = from + 1;
                while (to < size && key(places[to]) == key(places[from])) {
                    to++;
                }
                if (to - from > 1) {
                    for (int i = from; i < to; i++) {
                        bucket.add(entries.get((int) places[i]));
                    }
                    for (Bucket.Pair pair : bucket.drain()) {
                        pairs.add(RowFactory.create(pair.a(), pair.b(), pair.least()));
                    }
                }
                from = to;
            }
            return pairs;
        }

        private static long key(long place) {
            return place >> Integer.SIZE;
        }
    }
}
