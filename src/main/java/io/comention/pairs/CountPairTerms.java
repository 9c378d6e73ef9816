package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.Job;
import io.comention.spark.Batches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Counts, for each term, the articles that have it and name each chosen entity and pair, put together as far as one
 * task's memory allows: rows of a term, a slot of {@link ChosenPairs} and a number.
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
    static String[] columns(Job job) {
        return new String[] {NamedEntities.column(job), "terms.term"};
    }

    @Override
    public Iterator<Row> call(Iterator<Row> annotations) {
        NamedEntities mentions = new NamedEntities(job, entities.value());
        return new Batches() {
            @Override
            protected Iterator<Row> nextBatch() {
                return annotations.hasNext() ? count(annotations, mentions) : null;
            }
        };
    }

    private Iterator<Row> count(Iterator<Row> annotations, NamedEntities mentions) {
        Map<String, int[]> terms = new HashMap<>();
        while (annotations.hasNext() && (long) terms.size() * chosen.slots() < MOST_COUNTERS) {
            Row article = annotations.next();
            int[] slots = slots(article.getList(0), mentions);
            if (slots.length > 0) {
                add(ALL, slots, terms);
                for (String term : article.<String>getList(1)) {
                    add(term, slots, terms);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        terms.forEach((term, counts) -> {
            for (int slot = 0; slot < counts.length; slot++) {
                if (counts[slot] > 0) {
                    rows.add(RowFactory.create(term, slot, (long) counts[slot]));
                }
            }
        });
        return rows.iterator();
    }

    /** What an article counts for; nothing where it names so many that it is left out of all counts. */
    private int[] slots(List<Row> articleMentions, NamedEntities mentions) {
        Set<String> named = new HashSet<>();
        for (Row mention : articleMentions) {
            String entity = mentions.entity(mention);
            if (entity != null) {
                named.add(entity);
            }
        }
        return named.size() > job.pairs().maxEntities() ? new int[0] : chosen.slots(named);
    }

    private void add(String term, int[] slots, Map<String, int[]> terms) {
        int[] counts = terms.computeIfAbsent(term, t -> new int[chosen.slots()]);
        for (int slot : slots) {
            counts[slot]++;
        }
    }
}
