package io.comention.job;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the key {@code corpus} of a job file, and says its entries in plain values again. */
final class CorpusReader {
    private CorpusReader() {}

    /** The entries, at least one. */
    static List<CorpusEntry> read(YamlNode node) {
        List<CorpusEntry> entries = node.items(CorpusReader::entry);
        if (entries.isEmpty()) {
            throw node.error("the corpus is empty: name at least one path");
        }
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < entries.size() && entries.size() > 1; i++) {
            String name = entries.get(i).name();
            YamlNode entry = node.items().get(i);
            if (name == null) {
                throw entry.error("with several entries each needs a 'name', which then prefixes its article ids");
            }
            if (!names.add(name)) {
                throw entry.error("the name '" + name + "' is taken by another entry");
            }
        }
        return entries;
    }

    private static CorpusEntry entry(YamlNode node) {
        node.allow("path", "format", "name", "path_pattern", "encoding", "date_format", "language", "fields");
        YamlNode pattern = node.find("path_pattern");
        if (pattern != null) {
            try {
                Pattern.compile(pattern.text());
            } catch (PatternSyntaxException e) {
                throw pattern.error("not a regular expression: " + e.getDescription());
            }
        }
        return new CorpusEntry(
                node.require("path").text(),
                node.require("format").oneOf(Format.class),
                node.read("name", null, YamlNode::text),
                pattern == null ? null : pattern.text(),
                node.read("encoding", null, CorpusReader::encoding),
                node.read("date_format", List.of(), CorpusReader::dateFormats),
                node.read("language", null, JobFile::languageOrDetect),
                node.read("fields", Map.of(), CorpusReader::fields));
    }

    private static String encoding(YamlNode node) {
        try {
            Charset charset = Charset.forName(node.text());
            if (charset.canEncode()) {
                return charset.name();
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw node.error(
                "expected an encoding such as utf-8, utf-16, latin1 or windows-1252, found '" + node.text() + "'");
    }

    private static List<String> dateFormats(YamlNode node) {
        return node.itemsOrOne().stream()
                .map(item -> {
                    String problem = DateFormats.problem(item.text());
                    if (problem != null) {
                        throw item.error(problem);
                    }
                    return item.text();
                })
                .toList();
    }

    private static Map<ArticleField, FieldSource> fields(YamlNode node) {
        Map<ArticleField, FieldSource> fields = new EnumMap<>(ArticleField.class);
        String[] known = java.util.Arrays.stream(ArticleField.values())
                .map(ArticleField::id)
                .toArray(String[]::new);
        node.allow(known).entries().forEach((key, value) -> {
            ArticleField field = ArticleField.valueOf(key.toUpperCase(java.util.Locale.ROOT));
            fields.put(
                    field,
                    value.isMap()
                            ? FieldSource.constant(
                                    value.allow("value").require("value").text())
                            : FieldSource.field(value.itemsOrOne().stream()
                                    .map(CorpusReader::fieldPath)
                                    .toArray(String[]::new)));
            if (value.isList() && value.items().isEmpty()) {
                throw value.error("the list is empty");
            }
        });
        return fields;
    }

    private static String fieldPath(YamlNode node) {
        String path = node.text();
        if (path.startsWith(".") || path.endsWith(".") || path.contains("..")) {
            throw node.error("expected a field such as date or meta.date, found '" + path + "'");
        }
        return path;
    }

    /** An entry as the plain values that a job file would hold. */
    static Map<String, Object> describe(CorpusEntry entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("path", entry.path());
        values.put("format", entry.format().name().toLowerCase(java.util.Locale.ROOT));
        values.put("name", entry.name());
        values.put("path_pattern", entry.pathPattern());
        values.put("encoding", entry.encoding());
        values.put("date_format", entry.dateFormats());
        values.put("language", entry.language());
        Map<String, Object> fields = new LinkedHashMap<>();
        for (ArticleField field : ArticleField.values()) {
            FieldSource source = entry.source(field);
            fields.put(
                    field.id(),
                    source.value() != null
                            ? Map.of("value", source.value())
                            : source.paths().size() == 1 ? source.paths().get(0) : source.paths());
        }
        values.put("fields", fields);
        return values;
    }
}
