package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.Job;
import io.comention.spark.Batches;
import io.comention.text.TermCounts;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Counts, for each term, the articles that have it and name each chosen entity and pair, put together as far as one
 * task's memory allows.
 */
final class CountPairTerms implements MapPartitionsFunction<Row, Row> {
    /** A term and its numbers, as {@link SlotCounts} packs them. */
    static final StructType SCHEMA = StructType.fromDDL("term STRING, counts BINARY");

    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"mentions", "terms"};

    private static final int[] NONE = {};

    private final ChosenPairs chosen;
    private final Broadcast<CountedEntities> entities;
    private final Job job;

    CountPairTerms(ChosenPairs chosen, Broadcast<CountedEntities> entities, Job job) {
        this.chosen = chosen;
        this.entities = entities;
        this.job = job;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> annotations) {
        NamedEntities mentions = new NamedEntities(job, entities.value());
        ChosenPairs.Slots slots = chosen.slotsBy(entities.value());
        return new Batches<>() {
            @Override
            protected Iterator<Row> nextBatch() {
                return annotations.hasNext() ? count(annotations, mentions, slots) : null;
            }
        };
    }

    private Iterator<Row> count(Iterator<Row> annotations, NamedEntities mentions, ChosenPairs.Slots slotsBy) {
        TermSlots terms = new TermSlots(chosen.slots());
        while (annotations.hasNext() && !terms.isFull()) {
            Row article = annotations.next();
            mentions.read(article.getAs(0));
            int[] slots = slots(mentions, slotsBy);
            if (slots.length > 0) {
                terms.add(slots, TermCounts.unpack(article.getAs(1)));
            }
        }
        return new Batches<>() {
            @Override
            protected Iterator<Row> nextBatch() {
                return terms.next()
                        ? List.of(RowFactory.create(terms.term(), SlotCounts.pack(terms.counts())))
                                .iterator()
                        : null;
            }
        };
    }

    /** What the article at hand counts for; nothing where it names so many that it is left out of all counts. */
    private int[] slots(NamedEntities mentions, ChosenPairs.Slots slotsBy) {
        int[][] slots = {NONE};
        mentions.whole(NamedEntities.Known.HOW_OFTEN, (named, howOften, size) -> {
            if (size <= job.pairs().maxEntities()) {
                slots[0] = slotsBy.of(named, size);
            }
        });
        return slots[0];
    }
}
