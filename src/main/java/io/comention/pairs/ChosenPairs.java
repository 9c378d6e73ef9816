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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The pairs whose terms are counted. They and their entities are numbered; each number is a slot to count in. */
public final class ChosenPairs implements Serializable {
    private final List<EntityPair> pairs;
    private final Map<String, Integer> entities = new HashMap<>();
    private final long[] articles;

    private ChosenPairs(Collection<EntityPair> pairs, List<Row> sums) {
        this.pairs = List.copyOf(pairs);
        for (EntityPair pair : pairs) {
            entities.putIfAbsent(pair.a(), entities.size());
            entities.putIfAbsent(pair.b(), entities.size());
        }
        this.articles = new long[slots()];
        Map<EntityPair, Integer> places = new HashMap<>();
        for (int i = 0; i < this.pairs.size(); i++) {
            places.put(this.pairs.get(i), i);
        }
        for (Row sum : sums) {
            if (!sum.isNullAt(1)) {
                Integer place = places.get(pair(sum));
                if (place != null) {
                    articles[slot(place)] = sum.getLong(2);
                }
            } else if (entities.containsKey(sum.getString(0))) {
                articles[slot(sum.getString(0))] = sum.getLong(2);
            }
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
        int most = job.pairs().withTerms();
        Set<EntityPair> chosen = new LinkedHashSet<>(job.focus());
        if (most == 0 && chosen.isEmpty()) {
            return new ChosenPairs(chosen, List.of());
        }
        Dataset<Row> byArticle = job.units().contains(Unit.ARTICLE)
                ? daily.filter(col("unit").equalTo(Unit.ARTICLE.id()))
                : CoMentions.byArticle(annotations, members, counted, job);
        List<Row> sums = byArticle
                .filter("entity_a IS NOT NULL")
                .mapPartitions(new SumArticles(job.focus(), most), Encoders.row(SumArticles.SCHEMA))
                .collectAsList();
        sums.stream()
                .filter(sum -> !sum.isNullAt(1) && sum.getLong(2) >= job.pairs().minUnits())
                .sorted(SumArticles.MOST_FIRST)
                .map(ChosenPairs::pair)
                .distinct()
                .limit(most)
                .forEach(chosen::add);
        return new ChosenPairs(chosen, sums);
    }

    private static EntityPair pair(Row sum) {
        return new EntityPair(sum.getString(0), sum.getString(1));
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

    /** How many articles name each of them, by slot. */
    long[] articles() {
        return articles;
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
