package io.comention.pairs;

import static org.apache.spark.sql.functions.col;

import io.comention.entities.CountedEntities;
import io.comention.entities.EntityType;
import io.comention.entities.Matcher;
import io.comention.entities.UnlistedEntity;
import io.comention.job.Job;
import io.comention.tables.TermTables;
import io.comention.text.AliasTerms;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The terms of articles that name both of a pair, beside those of articles that name one of them. */
public final class PairTerms {
    private PairTerms() {}

    /**
     * Table {@code pair_terms}.
     *
     * @param frequencies the terms that count, in column {@code term}
     * @param counted for whom mentions count
     */
    public static Dataset<Row> of(
            Dataset<Row> annotations,
            Dataset<Row> frequencies,
            ChosenPairs chosen,
            CountedEntities counted,
            Matcher matcher,
            Job job) {
        if (chosen.pairs().isEmpty()) {
            return TermTables.PAIR_TERMS.none(annotations.sparkSession());
        }
        Broadcast<CountedEntities> entities = JavaSparkContext.fromSparkContext(
                        annotations.sparkSession().sparkContext())
                .broadcast(counted);
        MapPartitionsFunction<Row, Row> compare = new PairTermRows(chosen, ownWords(chosen, counted, matcher));
        int perPair = job.terms().perPair();
        FlatMapFunction<Iterator<Row>, Row> best =
                rows -> new BestPairTerms(perPair).addAll(rows).ranked().iterator();
        JavaRDD<Row> ofParts = annotations
                .selectExpr(CountPairTerms.COLUMNS)
                .mapPartitions(new CountPairTerms(chosen, entities, job), Encoders.row(CountPairTerms.SCHEMA))
                .union(frequencies.selectExpr("term", "CAST(NULL AS BINARY) AS counts"))
                .repartition(col("term"))
                .sortWithinPartitions("term")
                .javaRDD()
                .mapPartitions(terms -> best.call(compare.call(terms)));
        JavaRDD<Row> ofAll =
                ofParts.getNumPartitions() > 1 ? ofParts.coalesce(1, true).mapPartitions(best) : ofParts;
        return annotations.sparkSession().createDataFrame(ofAll.collect(), TermTables.PAIR_TERMS.schema());
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
