package io.comention.entities;

import io.comention.job.AliasKind;
import io.comention.job.Suggestion;
import io.comention.job.UserException;
import io.comention.job.Yaml;
import io.comention.job.YamlNode;
import io.comention.text.Cleaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the YAML of entity lists and joins them; what is wrong is said with file, line and key. */
final class GazetteerReader {
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, YamlNode> nodes = new HashMap<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<String> ignore = new ArrayList<>();
    private AliasRulesReader rules;
    private String file;

    /** What a list adds to an entity of its own or another list. */
    private record Extension(YamlNode id, List<Alias> aliases, List<Example> examples) {}

    void add(Gazetteer.Source source) {
        YamlNode root = Yaml.read(source.name(), source.content()).allow("name", "ignore", "words", "entities");
        file = source.name();
        rules = new AliasRulesReader(root.find("words"));
        ignore.addAll(root.read("ignore", List.of(), node -> node.items(GazetteerReader::phrase)));
        for (YamlNode node : root.require("entities").items()) {
            if (node.find("extends") != null) {
                extensions.add(extension(node));
                continue;
            }
            Entity entity = entity(node);
            YamlNode before = nodes.put(entity.id(), node);
            if (before != null) {
                throw node.error("the entity '" + entity.id() + "' is listed twice; "
                        + before.error("first here").getMessage());
            }
            entities.put(entity.id(), entity);
        }
    }

    Gazetteer gazetteer() {
        extensions.forEach(this::extend);
        for (Entity entity : entities.values()) {
            checkParents(entity);
        }
        if (entities.isEmpty()) {
            throw UserException.usage("gazetteers: there is no entity in any of the lists");
        }
        Templates templates = new Templates(entities.values());
        return new Gazetteer(
                List.copyOf(entities.values()),
                ignore.stream().flatMap(templates::phrases).distinct().toList());
    }

    private Entity entity(YamlNode node) {
        node.allow("id", "name", "type", "wikidata", "part_of", "aliases", "examples");
        YamlNode id = node.require("id");
        if (!Entity.isId(id.text())) {
            throw id.error("expected a lower-case slug such as united-states, found '" + id.text() + "'");
        }
        YamlNode wikidata = node.find("wikidata");
        if (wikidata != null && !Entity.isWikidata(wikidata.text())) {
            throw wikidata.error("expected a Wikidata id such as Q159, found '" + wikidata.text() + "'");
        }
        return new Entity(
                id.text(),
                node.require("name").text(),
                node.require("type").oneOf(EntityType.class),
                wikidata == null ? null : wikidata.text(),
                node.read("part_of", null, YamlNode::text),
                aliases(node, id.text()),
                examples(node));
    }

    private Extension extension(YamlNode node) {
        node.allow("extends", "aliases", "examples");
        YamlNode id = node.require("extends");
        return new Extension(id, aliases(node, id.text()), examples(node));
    }

    /** Adds an extension's aliases, but for those that the entity has already. */
    private void extend(Extension extension) {
        String id = extension.id().text();
        Entity entity = entities.get(id);
        if (entity == null) {
            throw extension
                    .id()
                    .error("there is no entity '" + id + "' to extend" + Suggestion.of(id, entities.keySet())
                            + "; name the list that has it too, such as world");
        }
        Map<String, Alias> aliases = new LinkedHashMap<>();
        entity.aliases().forEach(alias -> aliases.put(alias.text(), alias));
        for (Alias alias : extension.aliases()) {
            Alias before = aliases.putIfAbsent(alias.text(), alias);
            if (before != null && !before.isAs(alias)) {
                throw UserException.usage(alias.place() + ": the alias '" + alias.text() + "' of '" + id
                        + "' stands already, with another kind or other rules (" + before.place() + ")");
            }
        }
        List<Example> examples = new ArrayList<>(entity.examples());
        examples.addAll(extension.examples());
        entities.put(id, entity.with(List.copyOf(aliases.values()), List.copyOf(examples)));
    }

    private List<Example> examples(YamlNode node) {
        return node.read("examples", List.of(), list -> list.items(this::example));
    }

    private List<Alias> aliases(YamlNode node, String id) {
        List<Alias> aliases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        node.require("aliases").entries().forEach((kindName, list) -> {
            boolean capital = kindName.equals(Alias.CAPITAL);
            AliasKind kind = capital ? AliasKind.PLACE : kind(list, kindName);
            for (YamlNode item : list.itemsOrOne()) {
                Alias alias = alias(item, kind, capital);
                if (!seen.add(alias.text())) {
                    throw item.error("the alias '" + alias.text() + "' stands twice for " + id);
                }
                aliases.add(alias);
            }
        });
        if (aliases.isEmpty()) {
            throw node.error("the entity '" + id + "' has no alias");
        }
        return List.copyOf(aliases);
    }

    private Alias alias(YamlNode item, AliasKind kind, boolean capital) {
        String place = place(item);
        return item.isMap()
                ? new Alias(phrase(item.require("alias")), kind, capital, rules.of(item), place)
                : new Alias(phrase(item), kind, capital, AliasRules.NONE, place);
    }

    private Example example(YamlNode item) {
        try {
            return Example.of(Cleaning.clean(item.text()), place(item));
        } catch (IllegalArgumentException e) {
            throw item.error(e.getMessage());
        }
    }

    private String place(YamlNode item) {
        return file + ", line " + item.line();
    }

    static String phrase(YamlNode item) {
        String text = Cleaning.clean(item.text()).strip();
        if (text.isEmpty() || text.length() > Alias.LONGEST) {
            throw item.error("an alias has 1 to " + Alias.LONGEST + " characters");
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw item.error("an alias needs a letter or a digit, found '" + text + "'");
        }
        return text;
    }

    private static AliasKind kind(YamlNode list, String name) {
        try {
            return AliasKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            List<String> known = Stream.concat(
                            java.util.Arrays.stream(AliasKind.values()).map(AliasKind::id), Stream.of(Alias.CAPITAL))
                    .toList();
            throw list.error(
                    "unknown alias kind" + Suggestion.of(name, known) + " (known: " + String.join(", ", known) + ")");
        }
    }

    private void checkParents(Entity entity) {
        YamlNode node = nodes.get(entity.id());
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
}
