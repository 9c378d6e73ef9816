package io.comention.pairs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import io.comention.entities.CountedEntities;
import io.comention.entities.EntityType;
import io.comention.entities.Matcher;
import io.comention.entities.UnlistedEntity;
import io.comention.job.Job;
import io.comention.tables.TermTables;
import io.comention.text.AliasTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** The terms of articles that name both of a pair, beside those of articles that name one of them. */
public final class PairTerms {
    private static final StructType COUNTED = StructType.fromDDL("term STRING, counts BINARY");

    private PairTerms() {}

    /**
     * In how many articles each term and each of the pairs, and of their entities, are together: {@code term, counts},
     * one row per term and one for all articles, as {@link SlotCounts} packs them.
     *
     * @param counted for whom mentions count
     */
    public static Dataset<Row> counts(Dataset<Row> annotations, ChosenPairs chosen, CountedEntities counted, Job job) {
        if (chosen.pairs().isEmpty()) {
            return annotations.sparkSession().createDataFrame(List.of(), COUNTED);
        }
        Broadcast<CountedEntities> entities = JavaSparkContext.fromSparkContext(
                        annotations.sparkSession().sparkContext())
                .broadcast(counted);
        MapPartitionsFunction<Row, Row> count = new CountPairTerms(chosen, entities, job);
        return annotations
                .selectExpr(CountPairTerms.COLUMNS)
                .mapPartitions(count, Encoders.row(COUNTED))
                .repartition(col("term"))
                .sortWithinPartitions("term")
                .mapPartitions(new MergePairTerms(chosen.slots()), Encoders.row(COUNTED));
    }

    /**
     * Table {@code pair_terms}.
     *
     * @param counts of {@link #counts}
     * @param frequencies the terms that count, in column {@code term}
     */
    public static Dataset<Row> of(
            Dataset<Row> counts,
            Dataset<Row> frequencies,
            ChosenPairs chosen,
            CountedEntities counted,
            Matcher matcher,
            Job job) {
        FlatMapFunction<Row, Row> compare =
                new PairTermRows(chosen, totals(counts, chosen), ownWords(chosen, counted, matcher));
        return TermTables.PAIR_TERMS.select(counts.filter(col("term").notEqual(CountPairTerms.ALL))
                .flatMap(compare, Encoders.row(TermTables.PAIR_TERMS.schema()))
                .join(frequencies, new String[] {"term"}, "left_semi")
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("entity_a", "entity_b")
                                        .orderBy(col("g2").desc(), col("term"))))
                .filter(col("rank").leq(job.terms().perPair())));
    }

    private static long[] totals(Dataset<Row> counts, ChosenPairs chosen) {
        long[] totals = new long[chosen.slots()];
        counts.filter(col("term").equalTo(CountPairTerms.ALL))
                .collectAsList()
                .forEach(all -> SlotCounts.add(all.getAs(1), totals));
        return totals;
    }

    /** The words of the aliases of all who count for each entity; of one that no list has, those of its id. */
    private static Map<String, AliasTerms> ownWords(ChosenPairs chosen, CountedEntities counted, Matcher matcher) {
        Map<String, AliasTerms> words = new HashMap<>();
        for (String id : chosen.entities()) {
            words.put(id, new AliasTerms());
            for (EntityType type : EntityType.values()) {
                String prefix = UnlistedEntity.prefix(type.id());
                if (id.startsWith(prefix)) {
                    words.get(id).add(id.substring(prefix.length()));
                }
            }
        }
        for (int alias = 0; alias < matcher.size(); alias++) {
            AliasTerms of = words.get(counted.of(matcher.entityId(alias)));
            if (of != null) {
                of.add(matcher.alias(alias).text());
            }
        }
        return words;
    }
}
