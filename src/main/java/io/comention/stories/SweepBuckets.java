package io.comention.stories;

import io.comention.spark.Batches;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Hands out the pairs of every {@link Bucket}: rows of {@link IndexArticles} in order of slot, first day and article into
 * {@link PairBlocks}. Holds the keys of one slot at a time, and the pairs of one key.
 */
final class SweepBuckets implements MapPartitionsFunction<Row, Row> {
    private final int withinDays;
    private final int parts;

    /** For pairs that are counted in so many parts. */
    SweepBuckets(int withinDays, int parts) {
        this.withinDays = withinDays;
        this.parts = parts;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return call(rows, new PairBlocks(parts));
    }

    /** By way of blocks, which are empty and will be afterwards. */
    Iterator<Row> call(Iterator<Row> rows, PairBlocks blocks) {
        Bucket bucket = new Bucket(withinDays);
        return new Batches<>() {
            private Row next = advance();
            private Slot slot = new Slot(Bucket.MOST_ARTICLES);

            @Override
            protected Iterator<Row> nextBatch() {
                while (!blocks.isFull()) {
                    List<Bucket.Entry> entries = slot.next();
                    if (entries.isEmpty() && next == null) {
                        break;
                    }
                    if (entries.isEmpty()) {
                        slot = nextSlot();
                    }
                    entries.forEach(bucket::add);
                    bucket.drain(blocks::add);
                }
                List<Row> full = blocks.drain();
                return full.isEmpty() ? null : full.iterator();
            }

            private Slot nextSlot() {
                Slot read = new Slot(Bucket.MOST_ARTICLES);
                for (int number = next.getInt(0); next != null && next.getInt(0) == number; next = advance()) {
                    read.add(
                            new Bucket.Entry(
                                    next.getLong(1), next.getInt(2), next.getInt(3), next.getInt(4), next.getInt(5)),
                            IndexArticles.keys(next));
                }
                read.sort();
                return read;
            }

            private Row advance() {
                return rows.hasNext() ? rows.next() : null;
            }
        };
    }
}
