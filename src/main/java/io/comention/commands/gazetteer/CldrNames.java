package io.comention.commands.gazetteer;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import io.comention.commands.gazetteer.ListBuilder.Description;
import io.comention.entities.Alias;
import io.comention.entities.Entity;
import io.comention.entities.EntityType;
import io.comention.entities.Gazetteer;
import io.comention.job.AliasKind;
import io.comention.job.Suggestion;
import io.comention.job.UserException;
import io.comention.text.AliasTokens;
import io.comention.text.MatchTokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of states and territories in any language of CLDR, as ICU carries it, for entities of a list that is there.
 *
 * <p>A territory is the entity of which its English name is an alias.
 */
final class CldrNames {
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(（].*?[)）]\\s*");

    private final Gazetteer gazetteer;
    /** Entity ids by the folded words of their names. */
    private final Map<List<String>, Set<String>> named = new HashMap<>();
    /** Entity ids by the words of all aliases, as written. */
    private final Map<List<String>, Set<String>> taken = new HashMap<>();

    CldrNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Entity entity : gazetteer.entities()) {
            boolean territory = entity.type() == EntityType.COUNTRY || entity.type() == EntityType.TERRITORY;
            for (Alias alias : entity.aliases()) {
                put(taken, words(alias.text()), entity.id());
                if (territory && alias.kind() == AliasKind.NAME) {
                    put(named, folded(alias.text()), entity.id());
                }
            }
        }
    }

    private static void put(Map<List<String>, Set<String>> map, List<String> words, String entityId) {
        map.computeIfAbsent(words, w -> new TreeSet<>()).add(entityId);
    }

    private static List<String> words(String phrase) {
        return AliasTokens.of(phrase).stream().map(MatchTokens::plain).toList();
    }

    private static List<String> folded(String phrase) {
        return AliasTokens.of(phrase).stream().map(MatchTokens::fold).toList();
    }

    /** Where the names come from. */
    static String source() {
        return "CLDR " + LocaleData.getCLDRVersion().getMajor();
    }

    /**
     * What the list lacks of the names in some languages.
     *
     * @param languages codes such as {@code ru} or {@code zh_Hant}
     * @param skipped receives the territories and names that are not taken
     * @throws UserException where CLDR does not know a language
     */
    ListBuilder in(List<String> languages, List<String> skipped) {
        languages.forEach(CldrNames::check);
        Map<String, Map<String, String>> added = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String code : new TreeSet<>(Arrays.asList(ULocale.getISOCountries()))) {
            String entityId = entity(code);
            if (entityId == null) {
                unknown.add(code + " " + name(code, ULocale.ENGLISH, DisplayContext.LENGTH_FULL));
                continue;
            }
            for (String language : languages) {
                added.computeIfAbsent(entityId, id -> new LinkedHashMap<>()).putAll(names(code, new ULocale(language)));
            }
        }
        added.forEach((id, names) -> names.keySet().forEach(name -> put(taken, words(name), id)));
        if (!unknown.isEmpty()) {
            skipped.add("territories that are in none of the lists: " + String.join(", ", unknown));
        }
        ListBuilder list = new ListBuilder();
        for (Entity entity : gazetteer.entities()) {
            add(entity, added.getOrDefault(entity.id(), Map.of()), list, skipped);
        }
        return list;
    }

    private void add(Entity entity, Map<String, String> names, ListBuilder list, List<String> skipped) {
        Set<List<String>> own =
                entity.aliases().stream().map(alias -> words(alias.text())).collect(Collectors.toSet());
        names.forEach((name, whole) -> {
            Set<String> holders = taken.get(words(name));
            if (holders.size() > 1 && whole.equals(name)) {
                skipped.add("'" + name + "' would stand for " + String.join(" and ", holders));
                return;
            }
            String alias = holders.size() > 1 ? whole : name;
            if (own.add(words(alias))) {
                list.add(new Description(entity.id(), null, null, null, null), "name", alias, null);
            }
        });
    }

    private static void check(String language) {
        List<String> known = Arrays.stream(ULocale.getAvailableLocales())
                .map(ULocale::getName)
                .toList();
        if (!known.contains(language)) {
            throw UserException.usage("--language: CLDR has no '" + language + "'" + Suggestion.of(language, known)
                    + "; expected codes such as ru, pt_PT or zh_Hant");
        }
    }

    private static String name(String code, ULocale language, DisplayContext length) {
        return LocaleDisplayNames.getInstance(language, length).regionDisplayName(code);
    }

    /** The names of a territory in full and in short, without what stands in brackets, and with it. */
    private static Map<String, String> names(String code, ULocale language) {
        Map<String, String> names = new LinkedHashMap<>();
        for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
            String whole = name(code, language, length);
            String outside = BRACKETS.matcher(whole).replaceAll(" ").strip();
            names.putIfAbsent(outside.isEmpty() ? whole : outside, whole);
        }
        names.remove(code);
        return names;
    }

    /** The entity of a territory, or null where no or more than one has its name. */
    private String entity(String code) {
        for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
            String name = name(code, ULocale.ENGLISH, length);
            String spelled = name.replace("&", "and").replaceFirst("^St\\. ", "Saint ");
            for (String form :
                    List.of(name, spelled, BRACKETS.matcher(name).replaceAll(" "), spelled.replace("U.S.", "US"))) {
                Set<String> entities = named.getOrDefault(folded(form), Set.of());
                if (entities.size() == 1) {
                    return entities.iterator().next();
                }
            }
        }
        return null;
    }
}
