package io.comention.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import io.comention.job.TopicOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.functions;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Latent Dirichlet allocation (Blei, Ng and Jordan 2003), learnt by online variational Bayes (Hoffman, Blei and Bach
 * 2010): Spark MLlib's, so fed that it gives the same every time.
 */
public final class TopicModel {
    /** What a share of 1 is in whole numbers: sums of these, unlike sums of fractions, have no order. */
    static final long WHOLE = 1_000_000_000;

    /**
     * Each part of the articles gives a sum of fractions, and parts are added as they are ready. Two can be added in any
     * order with the same result; of three or more the last digits, and then the topics, would differ from run to run.
     */
    private static final int PARTS = 2;

    /**
     * About so many articles are a batch, and no more are looked at than the batches hold: the time that learning takes
     * does not grow with the corpus.
     */
    private static final int BATCH = 4096;

    /** How little the first batches count; MLlib's own value is for smaller batches and more of them. */
    private static final double OFFSET = 64;

    private static final int HASHES = 1_000_000_000;

    private static final StructType VECTORS = TopicArticles.SCHEMA.add("vector", SQLDataTypes.VectorType());

    private final LDAModel model;
    private final Vocabulary vocabulary;
    private final long articles;

    private TopicModel(LDAModel model, Vocabulary vocabulary, long articles) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.articles = articles;
    }

    /**
     * Learns topics; nothing where there are no articles.
     *
     * @param articles of {@link TopicArticles}
     */
    public static Optional<TopicModel> learn(Dataset<Row> articles, Vocabulary vocabulary, TopicOptions options) {
        long all = articles.count();
        long most = (long) options.iterations() * BATCH;
        Dataset<Row> some = all <= most
                ? articles
                : articles.filter(pmod(xxhash64(col("article_id")), lit((long) HASHES))
                        .lt((long) ((double) most / all * HASHES)));
        Dataset<Row> learnt = vectors(
                        some.repartition(PARTS, col("article_id")).sortWithinPartitions("article_id"),
                        vocabulary.size())
                .select("vector")
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            long read = learnt.count();
            return read == 0
                    ? Optional.empty()
                    : Optional.of(new TopicModel(lda(options, read).fit(learnt), vocabulary, all));
        } finally {
            learnt.unpersist();
        }
    }

    private static LDA lda(TopicOptions options, long articles) {
        return new LDA()
                .setOptimizer("online")
                .setK(options.number())
                .setSeed(options.seed())
                .setMaxIter(options.iterations())
                .setLearningOffset(OFFSET)
                .setSubsamplingRate(Math.min(1, (double) BATCH / articles))
                .setFeaturesCol("vector");
    }

    private static Dataset<Row> vectors(Dataset<Row> articles, int size) {
        MapFunction<Row, Row> toVector = new ToVector(size);
        return articles.map(toVector, Encoders.row(VECTORS));
    }

    private record ToVector(int size) implements MapFunction<Row, Row> {
        @Override
        public Row call(Row row) {
            int[] places = row.<Integer>getList(4).stream().mapToInt(i -> i).toArray();
            double[] occurrences =
                    row.<Integer>getList(5).stream().mapToDouble(i -> i).toArray();
            return RowFactory.create(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    Vectors.sparse(size, places, occurrences));
        }
    }

    /**
     * How much each article is of each topic: {@code published_date, date_precision, entities, shares}, in whole numbers
     * of which a thousand million are all of it, in the order of the model.
     *
     * @param articles of {@link TopicArticles}
     */
    public Dataset<Row> shares(Dataset<Row> articles) {
        return model.setTopicDistributionCol("distribution")
                .transform(vectors(articles, vocabulary.size()))
                .withColumn("distribution", functions.vector_to_array(col("distribution"), "float64"))
                .select(
                        col("published_date"),
                        col("date_precision"),
                        col("entities"),
                        expr("transform(distribution, share -> CAST(round(share * " + WHOLE + ") AS INT))")
                                .as("shares"));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** How many articles have topics. */
    long articles() {
        return articles;
    }

    /** The topics in the order of the model, with so many of their terms. */
    List<Topic> topics(int terms) {
        Matrix weights = model.topicsMatrix();
        List<Topic> topics = new ArrayList<>();
        for (int topic = 0; topic < weights.numCols(); topic++) {
            double sum = 0;
            for (int place = 0; place < weights.numRows(); place++) {
                sum += weights.apply(place, topic);
            }
            List<Topic.Weighted> weighted = new ArrayList<>();
            for (int place = 0; place < weights.numRows(); place++) {
                weighted.add(new Topic.Weighted(place, weights.apply(place, topic) / sum));
            }
            weighted.sort(Comparator.comparingDouble(Topic.Weighted::weight)
                    .reversed()
                    .thenComparing(Topic.Weighted::place));
            topics.add(new Topic(topic, List.copyOf(weighted.subList(0, Math.min(terms, weighted.size())))));
        }
        return topics;
    }
}
