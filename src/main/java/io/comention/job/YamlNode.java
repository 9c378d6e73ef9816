package io.comention.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A value of a YAML file that knows where it stands, so that what is wrong with it can be said in one sentence.
 *
 * <p>Exactly one of text, list and map is set; a key without a value is a node with none of them.
 */
public final class YamlNode {
    private final String file;
    private final int line;
    private final String key;
    private final String text;
    private final List<YamlNode> list;
    private final Map<String, YamlNode> map;

    private YamlNode(String file, int line, String key, String text, List<YamlNode> list, Map<String, YamlNode> map) {
        this.file = file;
        this.line = line;
        this.key = key;
        this.text = text;
        this.list = list;
        this.map = map;
    }

    static YamlNode ofText(String file, int line, String key, String text) {
        return new YamlNode(file, line, key, text, null, null);
    }

    static YamlNode ofList(String file, int line, String key) {
        return new YamlNode(file, line, key, null, new ArrayList<>(), null);
    }

    static YamlNode ofMap(String file, int line, String key) {
        return new YamlNode(file, line, key, null, null, new LinkedHashMap<>());
    }

    /** The file's line, from 1. */
    public int line() {
        return line;
    }

    /** Whether nothing is there. */
    boolean isEmpty() {
        return text == null && list == null && map == null;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return list != null;
    }

    /** Whether it is a mapping of keys to values. */
    public boolean isMap() {
        return map != null;
    }

    /** A failure that names this node's place. */
    public UserException error(String what) {
        return UserException.usage(place() + ": " + what);
    }

    /** File, line and key. */
    String place() {
        return file + ", line " + line + (key.isEmpty() ? "" : ": " + key);
    }

    /** Refuses every key but those known. */
    public YamlNode allow(String... known) {
        for (Map.Entry<String, YamlNode> entry : entries().entrySet()) {
            if (!List.of(known).contains(entry.getKey())) {
                throw entry.getValue()
                        .error("unknown key" + Suggestion.of(entry.getKey(), List.of(known))
                                + (known.length > 8 ? "" : " (known: " + String.join(", ", known) + ")"));
            }
        }
        return this;
    }

    /** The value of a key, or null where it is not given. */
    public YamlNode find(String name) {
        return entries().get(name);
    }

    /** The value of a key that must be there. */
    public YamlNode require(String name) {
        YamlNode found = find(name);
        if (found == null) {
            throw error("the key '" + name + "' is missing");
        }
        return found;
    }

    /** What {@code read} makes of a key's value, or {@code otherwise} where the key is not given. */
    public <T> T read(String name, T otherwise, Function<YamlNode, T> read) {
        YamlNode found = find(name);
        return found == null ? otherwise : read.apply(found);
    }

    /** The keys and values of a mapping, in the file's order. */
    public Map<String, YamlNode> entries() {
        if (map == null) {
            throw error("expected keys with values, found " + shape());
        }
        return map;
    }

    /** The items of a list. */
    public List<YamlNode> items() {
        if (list == null) {
            throw error("expected a list such as [a, b], found " + shape());
        }
        return list;
    }

    /** What {@code read} makes of every item. */
    public <T> List<T> items(Function<YamlNode, T> read) {
        return items().stream().map(read).toList();
    }

    /** The items of a list, or the value alone where it is not one. */
    public List<YamlNode> itemsOrOne() {
        return list == null ? List.of(this) : list;
    }

    /** A text that is not empty. */
    public String text() {
        if (text == null || text.isEmpty()) {
            throw error("expected a text, found " + shape());
        }
        return text;
    }

    /** A whole number from {@code least} to {@code most}. */
    public int integer(int least, int most) {
        try {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw error("expected a whole number from " + least + " to " + most + ", found " + shape());
    }

    /** A number of bytes from 1 to {@code most}, which may end in k, M or G: 1,024 bytes and its powers. */
    public long bytes(long most) {
        String number = text();
        int power = 1 + "kMG".indexOf(number.charAt(number.length() - 1));
        try {
            long bytes = Math.multiplyExact(
                    Long.parseLong(power == 0 ? number : number.substring(0, number.length() - 1)), 1L << 10 * power);
            if (bytes >= 1 && bytes <= most) {
                return bytes;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // said below, as for a number out of range
        }
        throw error("expected a number of bytes from 1 to " + most + ", such as 16M, found " + shape());
    }

    /** A number from 0 to 1. */
    public double share() {
        try {
            double share = Double.parseDouble(text());
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw error("expected a number from 0 to 1, found " + shape());
    }

    /** {@code true} or {@code false}. */
    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("expected true or false, found " + shape());
        };
    }

    /** One of an enumeration's names, in lower case. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        Collection<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(text())) {
                return constant;
            }
            names.add(name);
        }
        throw error("expected one of " + String.join(", ", names) + ", found " + shape() + Suggestion.of(text, names));
    }

    private String shape() {
        if (list != null) {
            return "a list";
        }
        if (map != null) {
            return "keys with values";
        }
        return text == null || text.isEmpty() ? "nothing" : "'" + text + "'";
    }
}
