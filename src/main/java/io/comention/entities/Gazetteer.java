package io.comention.entities;

import io.comention.job.UserException;
import java.io.Reader;
import java.io.Serializable;
import java.util.List;

/**
 * A list of entities with their aliases, read from YAML and joined from one or several files.
 *
 * @param ignore phrases that name nobody, though they hold an alias
 */
public record Gazetteer(List<Entity> entities, List<String> ignore) implements Serializable {
    /** A list without phrases to ignore. */
    public Gazetteer(List<Entity> entities) {
        this(entities, List.of());
    }

    /** A gazetteer file's content and the name by which messages call it. */
    public record Source(String name, Reader content) {}

    /**
     * Reads and joins files.
     *
     * @throws UserException in one sentence with file and line, also where two entities share an id or a parent is
     *     unknown; aliases that collide are {@link Matcher}'s to find
     */
    public static Gazetteer read(List<Source> sources) {
        GazetteerReader reader = new GazetteerReader();
        sources.forEach(reader::add);
        return reader.gazetteer();
    }

    /** The ids of all entities. */
    public List<String> ids() {
        return entities.stream().map(Entity::id).toList();
    }
}
