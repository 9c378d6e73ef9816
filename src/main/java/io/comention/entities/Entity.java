package io.comention.entities;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody or something that is looked for.
 *
 * @param id lower-case slug
 * @param wikidata its Wikidata id, or null
 * @param partOf id of the entity that it is a part of, or null
 */
public record Entity(String id, String name, EntityType type, String wikidata, String partOf, List<Alias> aliases)
        implements Serializable {}
