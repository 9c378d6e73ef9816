package io.comention.entities;

import io.comention.job.Choices;
import io.comention.job.Choices.Merge;
import io.comention.job.Reference;
import io.comention.job.Suggestion;
import io.comention.job.UserException;
import io.comention.text.AliasTokens;
import io.comention.text.MatchTokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A job's choices with all that they name looked up in the gazetteers. */
final class ResolvedChoices {
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Choices choices;
    private final BitSet excluded = new BitSet();
    private final List<String> rollUp;
    private final Map<String, String> targets = new HashMap<>();
    private final List<Entity> merged = new ArrayList<>();

    /** Throws a {@link UserException} for the first thing that is not there. */
    ResolvedChoices(Gazetteer gazetteer, Matcher matcher, Choices choices) {
        gazetteer.entities().forEach(entity -> entities.put(entity.id(), entity));
        this.choices = choices;
        choices.exclude().forEach(reference -> exclude(reference, matcher));
        this.rollUp = choices.rollUp().stream()
                .map(reference -> entity(reference).id())
                .toList();
        choices.merge().forEach(this::merge);
    }

    private Entity entity(Reference reference) {
        return entity(reference.text(), reference);
    }

    private Entity entity(String id, Reference reference) {
        Entity entity = entities.get(id);
        if (entity == null) {
            throw reference.error(
                    "there is no entity '" + id + "' in the gazetteers" + Suggestion.of(id, entities.keySet()));
        }
        return entity;
    }

    private void exclude(Reference reference, Matcher matcher) {
        int slash = reference.text().indexOf('/');
        Entity entity = entity(slash < 0 ? reference.text() : reference.text().substring(0, slash), reference);
        String text = slash < 0 ? null : reference.text().substring(slash + 1);
        List<String> aliases = entity.aliases().stream().map(Alias::text).toList();
        if (text != null && !aliases.contains(text)) {
            throw reference.error("there is no alias '" + text + "' of '" + entity.id() + "' in the gazetteers"
                    + Suggestion.of(text, aliases));
        }
        List<String> words = text == null ? null : words(text);
        for (int alias = 0; alias < matcher.size(); alias++) {
            if (matcher.entityId(alias).equals(entity.id())
                    && (words == null || words.equals(words(matcher.alias(alias).text())))) {
                excluded.set(alias);
            }
        }
    }

    /** Aliases of the same words are found as the first of them, whichever is meant. */
    private static List<String> words(String alias) {
        return AliasTokens.of(alias).stream().map(MatchTokens::plain).toList();
    }

    private void merge(Merge merge) {
        String target = merge.target().text();
        if (!entities.containsKey(target) && !Entity.isId(target)) {
            throw merge.target()
                    .error("expected an entity or a lower-case slug such as koreas, found '" + target + "'");
        }
        List<Entity> members = merge.members().stream().map(this::entity).toList();
        members.forEach(member -> targets.put(member.id(), target));
        if (!entities.containsKey(target)) {
            String name = Arrays.stream(target.split("-", -1))
                    .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining(" "));
            merged.add(new Entity(target, name, members.get(0).type(), null, null, List.of()));
        }
    }

    boolean excludes(int alias) {
        return excluded.get(alias);
    }

    boolean rollsUp() {
        return choices.rollsUp();
    }

    /** The targets of merges that are in no gazetteer. */
    List<Entity> merged() {
        return List.copyOf(merged);
    }

    /** For whom a mention of an entity counts, if it does. */
    String countsFor(String id) {
        String whole = whole(id);
        return targets.getOrDefault(whole, whole);
    }

    /** Why an entity is not counted as itself. */
    String whyElsewhere(String id) {
        String whole = whole(id);
        List<String> keys = new ArrayList<>();
        if (!whole.equals(id)) {
            keys.add("roll_up");
        }
        if (targets.containsKey(whole)) {
            keys.add("merge");
        }
        return "mentions of '" + id + "' count for '" + countsFor(id) + "' (" + String.join(", ", keys) + ")";
    }

    /** The topmost whole for which it counts, or itself. */
    private String whole(String id) {
        String whole = id;
        for (String ancestor : wholes(id)) {
            if (choices.rollUpAll() || rollUp.contains(ancestor)) {
                whole = ancestor;
            }
        }
        return whole;
    }

    /** What an entity is a part of, and so on up. */
    List<String> wholes(String id) {
        List<String> wholes = new ArrayList<>();
        for (String part = entities.get(id).partOf();
                part != null;
                part = entities.get(part).partOf()) {
            wholes.add(part);
        }
        return wholes;
    }
}
