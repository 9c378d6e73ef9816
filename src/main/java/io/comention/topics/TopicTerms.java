package io.comention.topics;

import static org.apache.spark.sql.functions.sum;

import io.comention.stats.Coherence;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** In how many articles the terms of the vocabulary are, and the first terms of each topic together. */
final class TopicTerms {
    private static final StructType COUNTED = StructType.fromDDL("slot INT, n BIGINT");

    private final TermSlots slots;
    private final long[] counts;
    private final long articles;

    private TopicTerms(TermSlots slots, long[] counts, long articles) {
        this.slots = slots;
        this.counts = counts;
        this.articles = articles;
    }

    /**
     * Counts them.
     *
     * @param of articles of {@link TopicArticles}
     * @param topics in the order of the model
     */
    static TopicTerms count(Dataset<Row> of, TopicModel model, List<Topic> topics) {
        TermSlots slots = TermSlots.of(model.vocabulary().size(), topics);
        MapPartitionsFunction<Row, Row> count = new CountTopicTerms(slots);
        long[] counts = new long[slots.size()];
        for (Row row : of.select("terms")
                .mapPartitions(count, Encoders.row(COUNTED))
                .groupBy("slot")
                .agg(sum("n"))
                .collectAsList()) {
            counts[row.getInt(0)] = row.getLong(1);
        }
        return new TopicTerms(slots, counts, model.articles());
    }

    /** In how many articles a term is. */
    long articles(int place) {
        return counts[place];
    }

    /** How well the first terms of a topic go together; nothing where there is one alone. */
    Optional<Double> coherence(Topic topic) {
        int size = Math.min(TermSlots.FIRST, topic.terms().size());
        long[][] together = new long[size][size];
        for (int i = 0; i < size; i++) {
            together[i][i] = articles(topic.terms().get(i).place());
            for (int j = i + 1; j < size; j++) {
                together[i][j] = counts[slots.of(topic.place(), i, j)];
            }
        }
        return Coherence.npmi(together, articles);
    }
}
