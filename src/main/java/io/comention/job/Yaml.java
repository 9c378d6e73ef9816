package io.comention.job;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads YAML into nodes that know their line. Plain data only: no anchors, no types, no second document. */
public final class Yaml {
    private static final int MOST_CHARACTERS = 64 << 20;
    private static final int DEEPEST = 20;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loaderOptions(limits())
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private Yaml() {}

    /**
     * The document of a file.
     *
     * @param file its name, for messages
     * @throws UserException where it is not plain YAML, or not a mapping
     */
    public static YamlNode read(String file, Reader content) {
        YamlNode root = read(file, content, "");
        if (root.isEmpty()) {
            throw UserException.usage(file + ": the file is empty");
        }
        root.entries();
        return root;
    }

    private static YamlNode read(String file, Reader content, String key) {
        try (JsonParser parser = FACTORY.createParser(content)) {
            if (parser.nextToken() == null) {
                return YamlNode.ofText(file, 1, key, null);
            }
            YamlNode node = node((YAMLParser) parser, file, key);
            if (parser.nextToken() != null) {
                throw UserException.usage(file + ", line " + line(parser) + ": a second document is not read");
            }
            return node;
        } catch (JsonProcessingException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("");
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw UserException.usage(file + (line > 0 ? ", line " + line : "") + ": not valid YAML: " + problem, e);
        } catch (IOException e) {
            throw UserException.usage(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Puts the value of {@code key=value} at its dotted key, as the command line's {@code --set} does. */
    public static void set(YamlNode root, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw UserException.usage("--set " + assignment + ": expected key=value");
        }
        String key = assignment.substring(0, equals);
        YamlNode value = read("--set " + key, new StringReader(assignment.substring(equals + 1)), key);
        List<String> path = Arrays.asList(key.split("\\.", -1));
        YamlNode parent = root;
        for (int i = 0; i + 1 < path.size(); i++) {
            YamlNode child = child(parent, path.get(i), key);
            if (child == null) {
                child = YamlNode.ofMap("--set " + assignment, 1, path.get(i));
                parent.entries().put(path.get(i), child);
            }
            parent = child;
        }
        String last = path.get(path.size() - 1);
        if (parent.isList()) {
            parent.items().set(index(parent, last, key), value);
        } else {
            parent.entries().put(last, value);
        }
    }

    private static YamlNode child(YamlNode parent, String name, String key) {
        return parent.isList()
                ? parent.items().get(index(parent, name, key))
                : parent.entries().get(name);
    }

    private static int index(YamlNode list, String name, String key) {
        try {
            int index = Integer.parseInt(name);
            if (index >= 0 && index < list.items().size()) {
                return index;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw UserException.usage("--set " + key + ": '" + name + "' is no place in a list of "
                + list.items().size() + " (from 0)");
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setNestingDepthLimit(DEEPEST);
        return limits;
    }

    private static YamlNode node(YAMLParser parser, String file, String key) throws IOException {
        int line = line(parser);
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw UserException.usage(file + ", line " + line + ": anchors and aliases (& and *) are not read");
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            YamlNode node = YamlNode.ofList(file, line, key);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                node.items().add(node(parser, file, key));
            }
            return node;
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            YamlNode node = YamlNode.ofMap(file, line, key);
            Map<String, YamlNode> entries = node.entries();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                int nameLine = line(parser);
                parser.nextToken();
                YamlNode before = entries.put(name, node(parser, file, key.isEmpty() ? name : key + "." + name));
                if (before != null) {
                    throw UserException.usage(file + ", line " + nameLine + ": the key '" + name
                            + "' stands twice (first in line " + before.line() + ")");
                }
            }
            return node;
        }
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
        return YamlNode.ofText(file, line, key, text);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
