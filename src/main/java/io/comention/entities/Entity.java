package io.comention.entities;

import java.io.Serializable;
import java.util.List;

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
    /** An entity without examples. */
    public Entity(String id, String name, EntityType type, String wikidata, String partOf, List<Alias> aliases) {
        this(id, name, type, wikidata, partOf, aliases, List.of());
    }

    /** The same entity with other aliases and examples. */
    Entity with(List<Alias> otherAliases, List<Example> otherExamples) {
        return new Entity(id, name, type, wikidata, partOf, otherAliases, otherExamples);
    }
}
