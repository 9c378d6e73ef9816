package io.comention.stories;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import io.comention.job.Job.StoryOptions;
import io.comention.text.Signature;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Pairs of articles that are near-duplicates of each other. */
final class NearDuplicates {
    /** Ids of so many candidate pairs fit into every task's memory, so that no other signature needs to move. */
    private static final long MOST_BROADCAST = 500_000;

    /** Enough for the cores of one machine to be busy. */
    private static final int LEAST_SLOTS = 32;

    /** Enough for so many articles under each of their shingles to fit into a task's memory several times. */
    private static final int ARTICLES_OF_SLOT = 4_000;

    private static final int MOST_SLOTS = 1 << 20;

    /** Enough for the cores of one machine to be busy. */
    private static final int LEAST_PARTS = 32;

    /** Of which a task counts the pairs at a time: some two hundred thousand of speeches of the same years. */
    private static final int ARTICLES_OF_PART = 512;

    private static final int MOST_PARTS = 1 << 20;

    private NearDuplicates() {}

    /**
     * {@code a, b}: hashes of the ids of two articles, the smaller first, each pair once.
     *
     * @param pairs how many candidates there are
     */
    static Dataset<Row> of(Dataset<Row> annotations, Dataset<Row> candidates, long pairs, StoryOptions options) {
        Dataset<Row> ids = candidates
                .select(col("a").as("article"))
                .union(candidates.select(col("b").as("article")))
                .distinct();
        Dataset<Row> signatures = annotations
                .selectExpr("xxhash64(article_id) AS article", "signature")
                .join(pairs <= MOST_BROADCAST ? broadcast(ids) : ids, new String[] {"article"}, "left_semi");
        return candidates
                .join(signatures.toDF("a", "signature_a"), "a")
                .join(signatures.toDF("b", "signature_b"), "b")
                .select("a", "b", "signature_a", "signature_b")
                .filter(new Similar(options.similarity()))
                .select("a", "b");
    }

    /**
     * {@code a, b}: pairs that share enough rare shingles, and are near enough in time, to be compared.
     *
     * @param articles how many there are, some more or less
     */
    static Dataset<Row> candidates(Dataset<Row> annotations, long articles, int withinDays) {
        Column[] order = {col("slot"), col("first"), col("article")};
        int slots = (int) Math.min(MOST_SLOTS, LEAST_SLOTS + articles / ARTICLES_OF_SLOT);
        int parts = (int) Math.min(MOST_PARTS, LEAST_PARTS + articles / ARTICLES_OF_PART);
        return annotations
                .selectExpr(IndexArticles.COLUMNS)
                .flatMap(new IndexArticles(slots), Encoders.row(IndexArticles.SCHEMA))
                .repartition(col("slot"))
                .sortWithinPartitions(order)
                .mapPartitions(new SweepBuckets(withinDays, parts), Encoders.row(PairBlocks.SCHEMA))
                .repartition(col("part"))
                .sortWithinPartitions("part")
                .mapPartitions(new CountShared(), Encoders.row(CountShared.SCHEMA));
    }

    /** Compares the signatures of a candidate pair. */
    private static final class Similar implements FilterFunction<Row> {
        private final double similarity;

        Similar(double similarity) {
            this.similarity = similarity;
        }

        @Override
        public boolean call(Row pair) {
            return Signature.unpack(pair.getAs(2)).similarity(Signature.unpack(pair.getAs(3))) >= similarity;
        }
    }
}
