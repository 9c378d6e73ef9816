package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.Job;
import io.comention.spark.Batches;
import io.comention.text.TermCounts;
import io.comention.text.TermNumbers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Counts, for each term, the articles that have it and name each chosen entity and pair, put together as far as one
 * task's memory allows: rows of a term and its numbers, which {@link SlotCounts} packs.
 */
final class CountPairTerms implements MapPartitionsFunction<Row, Row> {
    /** In place of a term: all articles, whatever they have. */
    static final String ALL = "";

    private static final int MOST_COUNTERS = 1 << 23;

    private final ChosenPairs chosen;
    private final Broadcast<CountedEntities> entities;
    private final Job job;

    CountPairTerms(ChosenPairs chosen, Broadcast<CountedEntities> entities, Job job) {
        this.chosen = chosen;
        this.entities = entities;
        this.job = job;
    }

    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"mentions", "terms"};

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
        TermNumbers terms = new TermNumbers();
        List<int[]> counts = new ArrayList<>();
        int[] all = new int[chosen.slots()];
        while (annotations.hasNext() && (long) terms.size() * chosen.slots() < MOST_COUNTERS) {
            Row article = annotations.next();
            mentions.read(article.getAs(0));
            int[] slots = slots(mentions, slotsBy);
            if (slots.length > 0) {
                add(slots, all);
                TermCounts.unpack(article.getAs(1)).forEach((text, from, to, occurrences) -> {
                    int term = terms.number(text, from, to);
                    if (term == counts.size()) {
                        counts.add(new int[chosen.slots()]);
                    }
                    add(slots, counts.get(term));
                });
            }
        }
        return Stream.concat(
                        Stream.of(RowFactory.create(ALL, SlotCounts.pack(all))),
                        IntStream.range(0, counts.size())
                                .mapToObj(
                                        term -> RowFactory.create(terms.term(term), SlotCounts.pack(counts.get(term)))))
                .iterator();
    }

    /** What the article at hand counts for; nothing where it names so many that it is left out of all counts. */
    private int[] slots(NamedEntities mentions, ChosenPairs.Slots slotsBy) {
        int[][] slots = {new int[0]};
        mentions.whole(NamedEntities.Known.HOW_OFTEN, (named, howOften, size) -> {
            if (size <= job.pairs().maxEntities()) {
                slots[0] = slotsBy.of(named, size);
            }
        });
        return slots[0];
    }

    private static void add(int[] slots, int[] counts) {
        for (int slot : slots) {
            counts[slot]++;
        }
    }
}
