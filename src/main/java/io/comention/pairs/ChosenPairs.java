package io.comention.pairs;

import static org.apache.spark.sql.functions.col;

import io.comention.entities.CountedEntities;
import io.comention.job.EntityPair;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The pairs whose terms are counted. They and their entities are numbered; each number is a slot to count in. */
public final class ChosenPairs implements Serializable {
    private static final StructType COUNTED = StructType.fromDDL("a STRING, b STRING, n BIGINT");

    private final List<EntityPair> pairs;
    private final Map<String, Integer> entities = new HashMap<>();

    ChosenPairs(Collection<EntityPair> pairs) {
        this.pairs = List.copyOf(pairs);
        for (EntityPair pair : pairs) {
            entities.putIfAbsent(pair.a(), entities.size());
            entities.putIfAbsent(pair.b(), entities.size());
        }
    }

    /**
     * A job's focus pairs, and the {@code pairs.with_terms} pairs that most articles name, ties in the order of their
     * ids.
     *
     * @param daily table {@code daily_counts}; where it does not count articles, they are counted here
     * @param members table {@code story_members}
     */
    public static ChosenPairs of(
            Dataset<Row> daily, Dataset<Row> annotations, Dataset<Row> members, CountedEntities counted, Job job) {
        Set<EntityPair> chosen = new LinkedHashSet<>(job.focus());
        if (job.pairs().withTerms() > 0) {
            Dataset<Row> byArticle = job.units().contains(Unit.ARTICLE)
                    ? daily.filter(col("unit").equalTo(Unit.ARTICLE.id()))
                    : CoMentions.byArticle(annotations, members, counted, job);
            MapFunction<Row, Row> sum = ChosenPairs::sum;
            for (Row pair : byArticle
                    .filter("entity_b IS NOT NULL")
                    .map(sum, Encoders.row(COUNTED))
                    .filter(col("n").geq(job.pairs().minUnits()))
                    .orderBy(col("n").desc(), col("a"), col("b"))
                    .limit(job.pairs().withTerms())
                    .collectAsList()) {
                chosen.add(EntityPair.of(pair.getString(0), pair.getString(1)));
            }
        }
        return new ChosenPairs(chosen);
    }

    private static Row sum(Row row) {
        CountedPair pair = CountedPair.of(row);
        return RowFactory.create(pair.a(), pair.b(), pair.series().sum().n());
    }

    List<EntityPair> pairs() {
        return pairs;
    }

    Set<String> entities() {
        return entities.keySet();
    }

    /** How many slots there are. */
    int slots() {
        return entities.size() + pairs.size();
    }

    /** The slot of one of the entities. */
    int slot(String entity) {
        return entities.get(entity);
    }

    /** The slot of the pair at a place among {@link #pairs}. */
    int slot(int pair) {
        return entities.size() + pair;
    }

    /** The slots of those of the entities and pairs that are among the named. */
    int[] slots(Set<String> named) {
        int[] slots = new int[slots()];
        int size = 0;
        for (String id : named) {
            Integer slot = entities.get(id);
            if (slot != null) {
                slots[size++] = slot;
            }
        }
        if (size > 1) {
            for (int i = 0; i < pairs.size(); i++) {
                if (named.contains(pairs.get(i).a())
                        && named.contains(pairs.get(i).b())) {
                    slots[size++] = slot(i);
                }
            }
        }
        return Arrays.copyOf(slots, size);
    }
}
