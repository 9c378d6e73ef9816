package io.comention.pairs;

import io.comention.job.AliasKind;
import io.comention.job.EntityPair;
import io.comention.job.Job;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pairs of a job's focus, each of them counted by several sets of alias kinds. A pair by one set is a <i>slot</i>,
 * known by its number.
 */
public final class Focus implements Serializable {
    private static final int A = 1;
    private static final int B = 2;
    private static final int BOTH = 4;
    private static final int BITS = 3;

    private final List<EntityPair> pairs;
    private final List<String> members;

    /** By pair: the places of its two among the members. */
    private final int[] placesOfA;

    private final int[] placesOfB;
    private final List<String> labels;

    /** The sets that a kind belongs to, as bits by their place among the labels. */
    private final Map<AliasKind, Integer> setsOf = new EnumMap<>(AliasKind.class);

    private Focus(Job job) {
        this.pairs = job.focus();
        this.members = pairs.stream()
                .flatMap(pair -> Stream.of(pair.a(), pair.b()))
                .distinct()
                .toList();
        this.placesOfA =
                pairs.stream().mapToInt(pair -> members.indexOf(pair.a())).toArray();
        this.placesOfB =
                pairs.stream().mapToInt(pair -> members.indexOf(pair.b())).toArray();
        Map<String, Set<AliasKind>> sets = new LinkedHashMap<>();
        sets.put("all", EnumSet.allOf(AliasKind.class));
        sets.put("name", EnumSet.of(AliasKind.NAME));
        sets.put("name+demonym", EnumSet.of(AliasKind.NAME, AliasKind.DEMONYM));
        sets.values().forEach(kinds -> kinds.retainAll(job.aliasKinds()));
        sets.values().removeIf(Set::isEmpty);
        this.labels = List.copyOf(sets.keySet());
        for (int set = 0; set < labels.size(); set++) {
            for (AliasKind kind : sets.get(labels.get(set))) {
                setsOf.merge(kind, 1 << set, (some, other) -> some | other);
            }
        }
    }

    /** What a job leads with. */
    public static Focus of(Job job) {
        return new Focus(job);
    }

    /** Everybody in it. */
    List<String> members() {
        return members;
    }

    /** How many slots there are; they count from 0. */
    public int slots() {
        return pairs.size() * labels.size();
    }

    /** The pair of a slot. */
    public EntityPair pair(int slot) {
        return pairs.get(slot / labels.size());
    }

    /** The name of a slot's set of alias kinds. */
    public String aliasKinds(int slot) {
        return labels.get(slot % labels.size());
    }

    /** The slot of the same pair by all that the job counts. */
    public int byAll(int slot) {
        return slot - slot % labels.size();
    }

    /** By which sets an entity is named, as bits. */
    NamedEntities.Known byKinds() {
        return new NamedEntities.Known(kind -> setsOf.getOrDefault(kind, 0), (some, others) -> some | others);
    }

    /**
     * Who of each slot's pair is named in one place.
     *
     * @param known what is {@link #byKinds known} of each of the {@link #members} by what names it there; 0 where nothing
     */
    int[] held(int[] known) {
        int[] held = new int[slots()];
        int size = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            int a = known[placesOfA[pair]];
            int b = known[placesOfB[pair]];
            for (int set = 0; (a | b) != 0 && set < labels.size(); set++) {
                int who = (a >> set & 1) * A | (b >> set & 1) * B;
                if (who != 0) {
                    held[size++] = (pair * labels.size() + set) << BITS | who | (who == (A | B) ? BOTH : 0);
                }
            }
        }
        return Arrays.copyOf(held, size);
    }

    static int slot(int held) {
        return held >> BITS;
    }

    static int a(int held) {
        return held & A;
    }

    static int b(int held) {
        return (held & B) / B;
    }

    static int both(int held) {
        return (held & BOTH) / BOTH;
    }
}
