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

    /** The slots by the numbers of entities. */
    Slots slotsBy(CountedEntities counted) {
        return new Slots(counted);
    }

    /** Finds the slots of those of the entities and pairs that an article names. */
    final class Slots {
        private static final int NONE = -1;

        /** By the number of an entity: its slot. */
        private final int[] slots;

        /** By slot of an entity: whether the article at hand names it. */
        private final boolean[] isNamed = new boolean[entities.size()];

        private Slots(CountedEntities counted) {
            slots = new int[counted.size()];
            for (int number = 0; number < slots.length; number++) {
                slots[number] = entities.getOrDefault(counted.id(number), NONE);
            }
        }

        /** The slots of an article, given the numbers of whom it names. */
        int[] of(int[] named, int size) {
            int[] found = new int[slots()];
            int count = 0;
            for (int i = 0; i < size; i++) {
                int slot = slots[named[i]];
                if (slot != NONE) {
                    found[count++] = slot;
                    isNamed[slot] = true;
                }
            }
            int ofEntities = count;
            for (int i = 0; ofEntities > 1 && i < pairs.size(); i++) {
                if (isNamed[slot(pairs.get(i).a())] && isNamed[slot(pairs.get(i).b())]) {
                    found[count++] = slot(i);
                }
            }
            for (int i = 0; i < ofEntities; i++) {
                isNamed[found[i]] = false;
            }
            return Arrays.copyOf(found, count);
        }
    }
}
