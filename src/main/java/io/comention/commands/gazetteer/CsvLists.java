package io.comention.commands.gazetteer;

import io.comention.commands.CsvRecords;
import io.comention.commands.CsvRecords.Fields;
import io.comention.commands.gazetteer.ListBuilder.Description;
import io.comention.entities.Alias;
import io.comention.entities.AliasRules.LetterCase;
import io.comention.entities.Entity;
import io.comention.entities.Gazetteer;
import io.comention.entities.Slug;
import io.comention.job.UserException;
import io.comention.report.Amounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Lists as comma-separated values: one row per alias. */
final class CsvLists {
    static final List<String> COLUMNS = List.of("id", "name", "type", "wikidata", "part_of", "kind", "alias", "case");

    /** How Wikidata's query service names what we call otherwise. */
    private static final Map<String, String> ALSO_CALLED =
            Map.of("item", "wikidata", "itemlabel", "name", "itemaltlabel", "alias", "altlabel", "alias");

    private static final Pattern WIKIDATA_ADDRESS = Pattern.compile("https?://www\\.wikidata\\.org/(entity|wiki)/");

    private CsvLists() {}

    /**
     * The entities of a file.
     *
     * @param file its name, for messages
     * @param type the type of rows that name none, or null
     * @param skipped receives what is not taken, with its line
     */
    static ListBuilder read(String file, String content, String type, List<String> skipped) {
        List<Fields> records = CsvRecords.of(file, content);
        if (records.isEmpty()) {
            throw UserException.input(file + ": expected a header such as " + String.join(",", COLUMNS));
        }
        Map<String, Integer> columns = columns(file, records.get(0), skipped);
        ListBuilder list = new ListBuilder();
        Map<String, String> ids = new HashMap<>();
        for (Fields fields : records.subList(1, records.size())) {
            if (fields.values().size() > records.get(0).values().size()) {
                throw UserException.input(file + ", line " + fields.line() + ": there are more fields than columns");
            }
            try {
                add(new Row(columns, fields.values(), type), ids, list, skipped, file + ", line " + fields.line());
            } catch (IllegalArgumentException e) {
                throw UserException.input(file + ", line " + fields.line() + ": " + e.getMessage(), e);
            }
        }
        return list;
    }

    private static Map<String, Integer> columns(String file, Fields header, List<String> skipped) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.values().size(); i++) {
            String title = header.values().get(i).strip().toLowerCase(Locale.ROOT);
            String column = ALSO_CALLED.getOrDefault(title, title);
            if (!COLUMNS.contains(column)) {
                skipped.add(file + ", line " + header.line() + ": the column '"
                        + header.values().get(i) + "' is not read");
            } else if (columns.put(column, i) != null) {
                throw UserException.input(
                        file + ", line " + header.line() + ": the column '" + column + "' stands twice");
            }
        }
        if (!columns.containsKey("id") && !columns.containsKey("name")) {
            throw UserException.input(file + ", line " + header.line() + ": expected a header with id or name, such as "
                    + String.join(",", COLUMNS) + " (from Wikidata: item,itemLabel,alias)");
        }
        return columns;
    }

    /** One row; an empty field is null. */
    private record Row(Map<String, Integer> columns, List<String> values, String otherType) {
        String of(String column) {
            Integer at = columns.get(column);
            String value =
                    at == null || at >= values.size() ? "" : values.get(at).strip();
            return value.isEmpty() ? null : value;
        }

        Description description(String id) {
            String type = of("type") == null && of("name") != null ? otherType : of("type");
            return new Description(id, of("name"), type, wikidata(), of("part_of"));
        }

        String wikidata() {
            String item = of("wikidata");
            return item == null ? null : WIKIDATA_ADDRESS.matcher(item).replaceFirst("");
        }
    }

    private static void add(Row row, Map<String, String> ids, ListBuilder list, List<String> skipped, String place) {
        String name = row.of("name");
        if (row.of("id") == null && name != null && Entity.isWikidata(name)) {
            skipped.add(place + ": '" + name + "' has no label");
            return;
        }
        String id = row.of("id") == null ? id(row, ids) : row.of("id");
        Description description = row.description(id);
        String kind = row.of("kind") == null ? "name" : row.of("kind");
        if (row.of("id") == null || row.of("alias") == null) {
            if (name == null) {
                throw new IllegalArgumentException("alias: expected a text, found nothing");
            }
            list.add(description, row.of("alias") == null ? kind : "name", name, null);
        }
        if (row.of("alias") != null) {
            list.add(description, kind, row.of("alias"), row.of("case"));
        }
    }

    /** An id made from the name: with the Wikidata id behind it where two have one name. */
    private static String id(Row row, Map<String, String> ids) {
        String name = row.of("name");
        if (name == null) {
            throw new IllegalArgumentException("expected an id or a name");
        }
        String key = row.wikidata() == null ? name : row.wikidata();
        String slug = Slug.of(name);
        String holder = ids.putIfAbsent(slug, key);
        return holder == null || holder.equals(key) || row.wikidata() == null
                ? slug
                : slug + "-" + row.wikidata().toLowerCase(Locale.ROOT);
    }

    /** The rows of a gazetteer, with a header, ended by line feeds. */
    static String write(Gazetteer gazetteer) {
        List<String> lines = new ArrayList<>(List.of(CsvRecords.line(COLUMNS)));
        for (Entity entity : gazetteer.entities()) {
            for (Alias alias : entity.aliases()) {
                LetterCase letterCase = alias.rules().letterCase();
                lines.add(CsvRecords.line(Arrays.asList(
                        entity.id(),
                        entity.name(),
                        entity.type().id(),
                        orEmpty(entity.wikidata()),
                        orEmpty(entity.partOf()),
                        alias.capital() ? Alias.CAPITAL : alias.kind().id(),
                        alias.text(),
                        letterCase == LetterCase.SMART ? "" : letterCase.name().toLowerCase(Locale.ROOT))));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** What a gazetteer has that its rows do not hold, in words; empty where they hold all. */
    static String lost(Gazetteer gazetteer) {
        List<Alias> aliases = gazetteer.entities().stream()
                .flatMap(entity -> entity.aliases().stream())
                .toList();
        long rules = aliases.stream()
                .filter(alias ->
                        alias.rules().areConditional() || !alias.rules().not().isEmpty())
                .count();
        int examples = gazetteer.entities().stream()
                .mapToInt(entity -> entity.examples().size())
                .sum();
        int ignored = gazetteer.ignore().size();
        return rules + examples + ignored == 0
                ? ""
                : "a table has no place for needs, unless and not (" + Amounts.count(rules, "alias") + "), examples ("
                        + examples + ") and phrases to ignore (" + ignored + ")";
    }
}
