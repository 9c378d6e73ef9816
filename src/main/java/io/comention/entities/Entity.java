package io.comention.entities;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody or something that is looked for.
 *
 * @param id lower-case slug
 * @param wikidata its Wikidata id, or null
 * @param partOf id of the entity that it is a part of, or null
 * @param examples sentences that show what is found and what is not
 */
public record Entity(
        String id,
        String name,
        EntityType type,
        String wikidata,
        String partOf,
        List<Alias> aliases,
        List<Example> examples)
        implements Serializable {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");

    /** An entity without examples. */
    public Entity(String id, String name, EntityType type, String wikidata, String partOf, List<Alias> aliases) {
        this(id, name, type, wikidata, partOf, aliases, List.of());
    }

    /** The same entity with other aliases and examples. */
    Entity with(List<Alias> otherAliases, List<Example> otherExamples) {
        return new Entity(id, name, type, wikidata, partOf, otherAliases, otherExamples);
    }

    /** Whether a text can be an entity's id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether a text can be a Wikidata id. */
    public static boolean isWikidata(String text) {
        return WIKIDATA.matcher(text).matches();
    }
}
