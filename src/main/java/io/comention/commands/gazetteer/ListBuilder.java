package io.comention.commands.gazetteer;

import io.comention.entities.Alias;
import io.comention.entities.AliasRules.LetterCase;
import io.comention.entities.Entity;
import io.comention.entities.EntityType;
import io.comention.job.AliasKind;
import io.comention.job.Suggestion;
import io.comention.text.Cleaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Collects entities, alias by alias, for a list that is to be written. */
final class ListBuilder {
    private static final List<String> KINDS = Stream.concat(
                    Arrays.stream(AliasKind.values()).map(AliasKind::id), Stream.of(Alias.CAPITAL))
            .toList();
    private static final List<String> TYPES =
            Arrays.stream(EntityType.values()).map(EntityType::id).toList();
    private static final List<String> CASES = Arrays.stream(LetterCase.values())
            .map(letterCase -> letterCase.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * What is said of an entity; null where nothing is.
     *
     * @param id its slug
     */
    record Description(String id, String name, String type, String wikidata, String partOf) {
        /** Whether it only names an entity of another list. */
        boolean isExtension() {
            return name == null && type == null;
        }
    }

    /** An entity, or what is added to one of another list, with its aliases by kind; each with its case, or null. */
    record Entry(Description description, Map<String, Map<String, String>> aliases) {}

    /** What was collected, in the order in which it came. */
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    int aliases() {
        return entries.values().stream()
                .flatMap(entry -> entry.aliases().values().stream())
                .mapToInt(Map::size)
                .sum();
    }

    /**
     * Adds an alias; one that is there already is left as it is.
     *
     * @param kind alias kind, or {@code capital}
     * @param letterCase a value of the key {@code case}, or null for the usual
     * @throws IllegalArgumentException in words for the user, where a value cannot be
     */
    void add(Description description, String kind, String alias, String letterCase) {
        String text = Cleaning.clean(alias).strip();
        require(Entity.isId(description.id()), "id", "a lower-case slug such as united-states", description.id());
        require(
                !text.isEmpty() && text.length() <= Alias.LONGEST,
                "alias",
                "1 to " + Alias.LONGEST + " characters",
                text);
        oneOf("kind", KINDS, kind);
        oneOf("case", CASES, letterCase);
        if (!description.isExtension()) {
            require(description.name() != null, "name", "a text", null);
            require(description.type() != null, "type", "one of " + String.join(", ", TYPES), null);
        }
        oneOf("type", TYPES, description.type());
        require(
                description.wikidata() == null || Entity.isWikidata(description.wikidata()),
                "wikidata",
                "a Wikidata id such as Q159",
                description.wikidata());
        require(
                description.partOf() == null || Entity.isId(description.partOf()),
                "part_of",
                "the id of an entity",
                description.partOf());
        Entry entry = entries.computeIfAbsent(description.id(), id -> new Entry(description, new LinkedHashMap<>()));
        if (!entry.description().equals(description)) {
            throw new IllegalArgumentException("the entity '" + description.id() + "' was described otherwise before: "
                    + difference(entry.description(), description));
        }
        boolean known = entry.aliases().values().stream().anyMatch(aliases -> aliases.containsKey(text));
        if (!known) {
            entry.aliases().computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(text, letterCase);
        }
    }

    private static String difference(Description before, Description now) {
        List<String> keys = List.of("name", "type", "wikidata", "part_of");
        List<String> old = values(before);
        List<String> values = values(now);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!Objects.equals(old.get(i), values.get(i))) {
                differences.add(keys.get(i) + " '" + old.get(i) + "', now '" + values.get(i) + "'");
            }
        }
        return String.join(", ", differences).replace("'null'", "nothing");
    }

    private static List<String> values(Description d) {
        return Arrays.asList(d.name(), d.type(), d.wikidata(), d.partOf());
    }

    private static void oneOf(String key, List<String> known, String value) {
        if (value != null && !known.contains(value)) {
            throw new IllegalArgumentException(key + ": expected one of " + String.join(", ", known) + ", found '"
                    + value + "'" + Suggestion.of(value, known));
        }
    }

    private static void require(boolean holds, String key, String expected, String found) {
        if (!holds) {
            throw new IllegalArgumentException(key + ": expected " + expected + ", found "
                    + (found == null || found.isEmpty() ? "nothing" : "'" + found + "'"));
        }
    }
}
