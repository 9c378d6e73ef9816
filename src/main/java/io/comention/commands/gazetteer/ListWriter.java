package io.comention.commands.gazetteer;

import io.comention.commands.gazetteer.ListBuilder.Description;
import io.comention.commands.gazetteer.ListBuilder.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Writes lists as YAML. */
final class ListWriter {
    /** Begins and ends with a letter or digit and has nothing in it that YAML could take for more than text. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}\\p{Nd} _-]*[\\p{L}\\p{M}\\p{Nd}])?");

    /** Words that some reader of YAML takes for a truth value or nothing. */
    private static final Set<String> NOT_TEXT = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private ListWriter() {}

    /**
     * A list as YAML.
     *
     * @param comments lines that say where it comes from
     */
    static String yaml(String name, List<String> comments, List<Entry> entries) {
        return yaml(name, comments, entries, entry -> new Remarks(null, null));
    }

    /**
     * What is to be said of an entry, each in a line of its own; null where nothing is.
     *
     * @param before what stands before it
     * @param alias an alias that is left to the reader to take
     */
    record Remarks(String before, String alias) {}

    /** A list as YAML, with remarks on its entries. */
    static String yaml(String name, List<String> comments, List<Entry> entries, Function<Entry, Remarks> remarks) {
        StringBuilder yaml = new StringBuilder();
        comments.forEach(comment -> comment("", comment, yaml));
        yaml.append("name: ").append(text(name)).append("\nentities:\n");
        for (Entry entry : entries) {
            Remarks of = remarks.apply(entry);
            comment("  ", of.before(), yaml);
            append(entry, yaml);
            comment("        ", of.alias(), yaml);
        }
        return yaml.toString();
    }

    private static void comment(String indent, String comment, StringBuilder yaml) {
        if (comment != null) {
            yaml.append(indent)
                    .append("# ")
                    .append(comment.replaceAll("\\s+", " "))
                    .append('\n');
        }
    }

    private static void append(Entry entry, StringBuilder yaml) {
        Description description = entry.description();
        yaml.append(description.isExtension() ? "  - extends: " : "  - id: ")
                .append(text(description.id()))
                .append('\n');
        append("name", description.name(), yaml);
        append("type", description.type(), yaml);
        append("wikidata", description.wikidata(), yaml);
        append("part_of", description.partOf(), yaml);
        yaml.append("    aliases:\n");
        entry.aliases().forEach((kind, aliases) -> {
            yaml.append("      ").append(kind).append(":\n");
            for (Map.Entry<String, String> alias : aliases.entrySet()) {
                yaml.append("        - ");
                if (alias.getValue() == null) {
                    yaml.append(text(alias.getKey()));
                } else {
                    yaml.append("{alias: ").append(text(alias.getKey()));
                    yaml.append(", case: ").append(alias.getValue()).append('}');
                }
                yaml.append('\n');
            }
        });
    }

    private static void append(String key, String value, StringBuilder yaml) {
        if (value != null) {
            yaml.append("    ").append(key).append(": ").append(text(value)).append('\n');
        }
    }

    /** A text such that YAML reads that very text: as it is where nothing can be mistaken, else in quotes. */
    static String text(String value) {
        if (PLAIN.matcher(value).matches() && !NOT_TEXT.contains(value.toLowerCase(Locale.ROOT))) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (isPrintable(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> c == ' ' || !Character.isSpaceChar(c);
        };
    }
}
