package io.comention.entities;

import io.comention.job.Choices;
import io.comention.job.EntityPair;
import io.comention.job.Suggestion;
import io.comention.job.UserException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For whom a mention counts, and who is never counted together: what a job excludes, rolls up and merges. */
public final class CountedEntities implements Serializable {
    /** In place of a number: a mention that counts for nobody. */
    public static final int NOBODY = -1;

    private static final int[] NONE = {};

    /** All for whom mentions count, in order: the place of each is its number. */
    private final String[] ids;

    /** By the alias of the mention: the number of whom it counts for. */
    private final int[] byAlias;

    /** By number: those with whom one is never counted together, in order. */
    private final int[][] neverTogether;

    private final Map<String, String> byEntity = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final List<Entity> merged;
    private final Set<String> unlisted;

    /**
     * Looks up what the job's choices name.
     *
     * @param matcher of the gazetteer, for the numbers of its aliases
     * @throws UserException where something is not in the gazetteer
     */
    public static CountedEntities of(Gazetteer gazetteer, Matcher matcher, Choices choices) {
        return new CountedEntities(gazetteer, matcher, new ResolvedChoices(gazetteer, matcher, choices));
    }

    private CountedEntities(Gazetteer gazetteer, Matcher matcher, ResolvedChoices choices) {
        this.merged = choices.merged();
        this.unlisted = Set.of();
        String[] countsFor = new String[matcher.size()];
        for (int alias = 0; alias < countsFor.length; alias++) {
            if (!choices.excludes(alias)) {
                String mentioned = matcher.entityId(alias);
                countsFor[alias] = choices.countsFor(mentioned);
                byEntity.put(mentioned, countsFor[alias]);
            }
        }
        this.ids = byEntity.values().stream().sorted().distinct().toArray(String[]::new);
        this.byAlias = Arrays.stream(countsFor).mapToInt(this::number).toArray();
        explain(gazetteer, choices);
        this.neverTogether = numbered(choices.rollsUp() ? partsAndWholes(gazetteer, choices) : Map.of());
    }

    private CountedEntities(CountedEntities listed, Set<String> unlisted) {
        this.ids = Stream.concat(Arrays.stream(listed.ids), unlisted.stream())
                .sorted()
                .distinct()
                .toArray(String[]::new);
        this.byAlias = Arrays.stream(listed.byAlias)
                .map(number -> number == NOBODY ? NOBODY : number(listed.ids[number]))
                .toArray();
        this.neverTogether = new int[ids.length][];
        Arrays.fill(neverTogether, NONE);
        for (int i = 0; i < listed.ids.length; i++) {
            neverTogether[number(listed.ids[i])] = Arrays.stream(listed.neverTogether[i])
                    .map(other -> number(listed.ids[other]))
                    .toArray();
        }
        this.byEntity.putAll(listed.byEntity);
        this.reasons.putAll(listed.reasons);
        this.merged = listed.merged;
        this.unlisted = Set.copyOf(unlisted);
    }

    /** The same, and some that no list has, which count for themselves. */
    public CountedEntities with(Set<String> unlistedIds) {
        return new CountedEntities(this, unlistedIds);
    }

    /** Why nothing counts for those for whom nothing may. */
    private void explain(Gazetteer gazetteer, ResolvedChoices choices) {
        for (Entity entity : gazetteer.entities()) {
            String id = entity.id();
            if (!byEntity.containsKey(id)) {
                reasons.put(id, "no mention of '" + id + "' counts (exclude)");
            } else if (!byEntity.get(id).equals(id)) {
                reasons.put(id, choices.whyElsewhere(id));
            }
        }
        for (Entity entity : merged) {
            reasons.put(
                    entity.id(), "no mention counts for '" + entity.id() + "': its members are excluded or rolled up");
        }
    }

    /** Every counted entity with those that are a part of it or of which it is one, whichever of its members it is by. */
    private Map<String, Set<String>> partsAndWholes(Gazetteer gazetteer, ResolvedChoices choices) {
        Map<String, Set<String>> together = new HashMap<>();
        for (Entity entity : gazetteer.entities()) {
            String part = byEntity.get(entity.id());
            for (String ancestor : choices.wholes(entity.id())) {
                String whole = byEntity.get(ancestor);
                if (part != null && whole != null && !part.equals(whole)) {
                    together.computeIfAbsent(part, id -> new HashSet<>()).add(whole);
                    together.computeIfAbsent(whole, id -> new HashSet<>()).add(part);
                }
            }
        }
        return together;
    }

    private int[][] numbered(Map<String, Set<String>> together) {
        int[][] numbered = new int[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            Set<String> others = together.getOrDefault(ids[i], Set.of());
            numbered[i] = others.isEmpty()
                    ? NONE
                    : others.stream().mapToInt(this::number).sorted().toArray();
        }
        return numbered;
    }

    /** How many there are for whom mentions may count; they are numbered from 0, in the order of their ids. */
    public int size() {
        return ids.length;
    }

    /** The id of a number. */
    public String id(int number) {
        return ids[number];
    }

    /** The number of an id; {@link #NOBODY} where no mention counts for it. */
    public int number(String id) {
        return id == null ? NOBODY : Math.max(NOBODY, Arrays.binarySearch(ids, id));
    }

    /** The number of whom mentions by an alias count for, or {@link #NOBODY}; aliases as numbered by the matcher. */
    public int numberOfAlias(int alias) {
        return byAlias[alias];
    }

    /** The number of whom mentions of one that no list has count for: its own, or {@link #NOBODY}. */
    public int numberOfUnlisted(String entity) {
        return unlisted.contains(entity) ? number(entity) : NOBODY;
    }

    /** The entity for which mentions of a listed one count; null where none of its aliases does. */
    public String of(String entity) {
        return byEntity.get(entity);
    }

    /** The entities with which one is never counted together, being a part of them or they of it. */
    public Set<String> neverWith(String id) {
        int number = number(id);
        return number == NOBODY
                ? Set.of()
                : Arrays.stream(neverTogether[number]).mapToObj(this::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether two are never counted together, one being a part of the other, by their numbers. */
    public boolean neverTogether(int one, int other) {
        int[] never = neverTogether[one];
        return never.length > 0 && Arrays.binarySearch(never, other) >= 0;
    }

    /** The entities that are in no gazetteer, and for which the mentions of others count. */
    public List<Entity> merged() {
        return merged;
    }

    /** Refuses a pair that cannot be counted, and says why. */
    public void check(EntityPair focus) {
        Set<String> counted = Set.of(ids);
        for (String id : List.of(focus.a(), focus.b())) {
            if (!counted.contains(id)) {
                String why = reasons.get(id);
                throw UserException.usage("focus: "
                        + (why == null
                                ? "there is no entity '" + id + "' in the gazetteers" + Suggestion.of(id, counted)
                                : why));
            }
        }
        if (neverTogether(number(focus.a()), number(focus.b()))) {
            throw UserException.usage("focus: of '" + focus.a() + "' and '" + focus.b()
                    + "' one is a part of the other; with roll_up they are never counted together");
        }
    }
}
