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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** For whom a mention counts, and who is never counted together: what a job excludes, rolls up and merges. */
public final class CountedEntities implements Serializable {
    private final String[] byAlias;
    private final Map<String, Set<String>> neverTogether;

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
        this.byAlias = new String[matcher.size()];
        for (int alias = 0; alias < byAlias.length; alias++) {
            if (!choices.excludes(alias)) {
                String mentioned = matcher.entityId(alias);
                byAlias[alias] = choices.countsFor(mentioned);
                byEntity.put(mentioned, byAlias[alias]);
            }
        }
        explain(gazetteer, choices);
        this.neverTogether = choices.rollsUp() ? partsAndWholes(gazetteer, choices) : Map.of();
    }

    private CountedEntities(CountedEntities listed, Set<String> unlisted) {
        this.byAlias = listed.byAlias;
        this.neverTogether = listed.neverTogether;
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

    /** The entity for which mentions by an alias count, or null where they do not; aliases as numbered by the matcher. */
    public String of(int alias) {
        return byAlias[alias];
    }

    /** The aliases by which mentions count for one of these entities, as numbered by the matcher. */
    public int[] aliasesFor(Set<String> ids) {
        return IntStream.range(0, byAlias.length)
                .filter(alias -> byAlias[alias] != null && ids.contains(byAlias[alias]))
                .toArray();
    }

    /** The entity for which mentions of one that no list has count: itself, or null. */
    public String ofUnlisted(String entity) {
        return unlisted.contains(entity) ? entity : null;
    }

    /** The entity for which mentions of a listed one count; null where none of its aliases does. */
    public String of(String entity) {
        return byEntity.get(entity);
    }

    /** The entities with which one is never counted together, being a part of them or they of it. */
    public Set<String> neverWith(String id) {
        return neverTogether.getOrDefault(id, Set.of());
    }

    /** The entities that are in no gazetteer, and for which the mentions of others count. */
    public List<Entity> merged() {
        return merged;
    }

    /** Refuses a pair that cannot be counted, and says why. */
    public void check(EntityPair focus) {
        Set<String> counted = Arrays.stream(byAlias).filter(Objects::nonNull).collect(Collectors.toSet());
        for (String id : List.of(focus.a(), focus.b())) {
            if (!counted.contains(id)) {
                String why = reasons.get(id);
                throw UserException.usage("focus: "
                        + (why == null
                                ? "there is no entity '" + id + "' in the gazetteers" + Suggestion.of(id, counted)
                                : why));
            }
        }
        if (neverWith(focus.a()).contains(focus.b())) {
            throw UserException.usage("focus: of '" + focus.a() + "' and '" + focus.b()
                    + "' one is a part of the other; with roll_up they are never counted together");
        }
    }
}
