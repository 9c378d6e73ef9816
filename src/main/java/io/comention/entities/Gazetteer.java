package io.comention.entities;

import io.comention.job.AliasKind;
import io.comention.job.Suggestion;
import io.comention.job.UserException;
import io.comention.job.Yaml;
import io.comention.job.YamlNode;
import io.comention.text.Cleaning;
import java.io.Reader;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A list of entities with their aliases, read from YAML and joined from one or several files. */
public record Gazetteer(List<Entity> entities) implements Serializable {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
    private static final int LONGEST_ALIAS = 200;

    /** A gazetteer file's content and the name by which messages call it. */
    public record Source(String name, Reader content) {}

    /**
     * Reads and joins files.
     *
     * @throws UserException in one sentence with file and line, also where two entities share an id or a parent is
     *     unknown; aliases that collide are {@link Matcher}'s to find
     */
    public static Gazetteer read(List<Source> sources) {
        Map<String, Entity> entities = new LinkedHashMap<>();
        Map<String, YamlNode> nodes = new HashMap<>();
        for (Source source : sources) {
            YamlNode root = Yaml.read(source.name(), source.content()).allow("name", "entities");
            for (YamlNode node : root.require("entities").items()) {
                Entity entity = entity(node, source.name());
                YamlNode before = nodes.put(entity.id(), node);
                if (before != null) {
                    throw node.error("the entity '" + entity.id() + "' is listed twice; "
                            + before.error("first here").getMessage());
                }
                entities.put(entity.id(), entity);
            }
        }
        for (Entity entity : entities.values()) {
            checkParents(entity, entities, nodes.get(entity.id()));
        }
        if (entities.isEmpty()) {
            throw UserException.usage("gazetteers: there is no entity in any of the lists");
        }
        return new Gazetteer(List.copyOf(entities.values()));
    }

    private static Entity entity(YamlNode node, String file) {
        node.allow("id", "name", "type", "wikidata", "part_of", "aliases");
        YamlNode id = node.require("id");
        if (!ID.matcher(id.text()).matches()) {
            throw id.error("expected a lower-case slug such as united-states, found '" + id.text() + "'");
        }
        YamlNode wikidata = node.find("wikidata");
        if (wikidata != null && !WIKIDATA.matcher(wikidata.text()).matches()) {
            throw wikidata.error("expected a Wikidata id such as Q159, found '" + wikidata.text() + "'");
        }
        List<Alias> aliases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        node.require("aliases").entries().forEach((kindName, list) -> {
            AliasKind kind = kind(list, kindName);
            for (YamlNode item : list.itemsOrOne()) {
                String text = Cleaning.clean(item.text()).strip();
                if (text.isEmpty() || text.length() > LONGEST_ALIAS) {
                    throw item.error("an alias has 1 to " + LONGEST_ALIAS + " characters");
                }
                if (!seen.add(text)) {
                    throw item.error("the alias '" + text + "' stands twice for " + id.text());
                }
                aliases.add(new Alias(text, kind, file + ", line " + item.line()));
            }
        });
        if (aliases.isEmpty()) {
            throw node.error("the entity '" + id.text() + "' has no alias");
        }
        return new Entity(
                id.text(),
                node.require("name").text(),
                node.require("type").oneOf(EntityType.class),
                wikidata == null ? null : wikidata.text(),
                node.read("part_of", null, YamlNode::text),
                List.copyOf(aliases));
    }

    private static AliasKind kind(YamlNode list, String name) {
        try {
            return AliasKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            List<String> known = java.util.Arrays.stream(AliasKind.values())
                    .map(AliasKind::id)
                    .toList();
            throw list.error(
                    "unknown alias kind" + Suggestion.of(name, known) + " (known: " + String.join(", ", known) + ")");
        }
    }

    private static void checkParents(Entity entity, Map<String, Entity> entities, YamlNode node) {
        Set<String> chain = new HashSet<>(Set.of(entity.id()));
        for (String parent = entity.partOf(); parent != null; ) {
            Entity whole = entities.get(parent);
            if (whole == null) {
                throw node.require("part_of")
                        .error("there is no entity '" + parent + "'" + Suggestion.of(parent, entities.keySet()));
            }
            if (!chain.add(parent)) {
                throw node.require("part_of").error("'" + entity.id() + "' is a part of itself");
            }
            parent = whole.partOf();
        }
    }

    /** The ids of all entities. */
    public List<String> ids() {
        return entities.stream().map(Entity::id).toList();
    }
}
