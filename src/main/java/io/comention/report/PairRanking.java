package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.stats.Seriation;
import io.comention.tables.Snapshot;
import io.comention.tables.TrendTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.io.api.Binary;

/**
 * The pairs of a unit that go together most, and all pairs of the entities named most.
 *
 * @param known how many pairs the unit has
 * @param strongest with a strength above zero, the strongest first
 * @param entities those named most, similar ones beside each other
 * @param among the pairs of these entities, by pair
 */
record PairRanking(long known, List<RankedPair> strongest, List<String> entities, Map<EntityPair, RankedPair> among) {
    private static final Set<String> COLUMNS = Set.of(
            "unit", "entity_a", "entity_b", "n_ab", "n_a", "n_b", "n_total", "expected", "npmi", "strength", "q");

    /**
     * Reads table {@code pairs} twice, keeping what is shown.
     *
     * @param always entities that are among those shown however seldom they are named
     */
    static PairRanking read(Snapshot snapshot, String unit, int mostPairs, int mostEntities, Set<String> always) {
        FilterPredicate ofUnit = Snapshot.is("unit", unit);
        PriorityQueue<RankedPair> strongest = new PriorityQueue<>(RankedPair.STRONGEST_FIRST.reversed());
        Map<String, Long> named = new HashMap<>();
        long[] known = {0};
        snapshot.read(TrendTables.PAIRS, COLUMNS, FilterCompat.get(ofUnit), row -> {
            RankedPair ranked = RankedPair.of(new Cells(row));
            known[0]++;
            named.put(ranked.pair().a(), ranked.a());
            named.put(ranked.pair().b(), ranked.b());
            if (ranked.strength() != null && ranked.strength() > 0) {
                strongest.add(ranked);
                if (strongest.size() > mostPairs) {
                    strongest.remove();
                }
            }
            return true;
        });
        List<String> entities = most(named, mostEntities, always);
        Map<EntityPair, RankedPair> among = among(snapshot, ofUnit, entities);
        return new PairRanking(
                known[0],
                strongest.stream().sorted(RankedPair.STRONGEST_FIRST).toList(),
                inOrder(entities, among),
                among);
    }

    /** A pair, if it is among those known here; else null. */
    RankedPair of(EntityPair pair) {
        return strongest.stream()
                .filter(ranked -> ranked.pair().equals(pair))
                .findFirst()
                .orElse(among.get(pair));
    }

    private static List<String> most(Map<String, Long> named, int most, Set<String> always) {
        return named.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entity) -> !always.contains(entity.getKey()))
                        .thenComparing(
                                Map.Entry.<String, Long>comparingByValue().reversed())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Map<EntityPair, RankedPair> among(Snapshot snapshot, FilterPredicate ofUnit, List<String> entities) {
        Map<EntityPair, RankedPair> among =
                new TreeMap<>(Comparator.comparing(EntityPair::a).thenComparing(EntityPair::b));
        if (entities.isEmpty()) {
            return among;
        }
        Set<Binary> chosen = new HashSet<>();
        entities.forEach(id -> chosen.add(Binary.fromString(id)));
        FilterPredicate both = FilterApi.and(
                FilterApi.in(FilterApi.binaryColumn("entity_a"), chosen),
                FilterApi.in(FilterApi.binaryColumn("entity_b"), chosen));
        snapshot.read(TrendTables.PAIRS, COLUMNS, FilterCompat.get(FilterApi.and(ofUnit, both)), row -> {
            RankedPair ranked = RankedPair.of(new Cells(row));
            among.put(ranked.pair(), ranked);
            return true;
        });
        return among;
    }

    private static List<String> inOrder(List<String> entities, Map<EntityPair, RankedPair> among) {
        double[][] similarity = new double[entities.size()][entities.size()];
        among.values().forEach(ranked -> {
            int a = entities.indexOf(ranked.pair().a());
            int b = entities.indexOf(ranked.pair().b());
            similarity[a][b] = ranked.npmi() == null ? 0 : ranked.npmi();
            similarity[b][a] = similarity[a][b];
        });
        List<String> ordered = new ArrayList<>();
        Seriation.order(similarity).forEach(place -> ordered.add(entities.get(place)));
        return ordered;
    }
}
