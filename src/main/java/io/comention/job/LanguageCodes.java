package io.comention.job;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;

/** The codes by which languages are told apart: of two letters (ISO 639-1), of three where there is none of two. */
public final class LanguageCodes {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
    private static final Set<String> SAYING_NOTHING =
            Set.of("mis", "mul", "none", "null", "other", "und", "undefined", "undetermined", "unknown", "zxx");

    /** The codes that go by another one. */
    private static final Map<String, String> OTHERS = others();

    private LanguageCodes() {}

    /**
     * The code that is meant: {@code en} by {@code eng}, {@code EN-us}, {@code en_GB}, {@code English}. What is
     * neither a code nor the name of a language is given back in lower case, for somebody to see.
     *
     * @param said a code, a language tag or a name in English or in the language itself; null, blank, {@code und} and
     *     the like say nothing
     * @return null where nothing is said
     */
    public static String of(String said) {
        String whole = said == null ? "" : said.strip().toLowerCase(Locale.ROOT);
        String main = NO_LETTER.split(whole, 2)[0];
        if (main.length() < 2 || SAYING_NOTHING.contains(main)) {
            return null;
        }
        if (main.length() <= 3 && main.chars().allMatch(c -> c <= 'z')) {
            return OTHERS.getOrDefault(main, main);
        }
        String named = Names.CODES.get(whole);
        return named == null ? Names.CODES.getOrDefault(main, main) : named;
    }

    private static Map<String, String> others() {
        Map<String, String> codes = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            codes.put(threeLetters(language), language);
        }
        // the codes of libraries (ISO 639-2/B) and those that were withdrawn
        codes.putAll(Map.ofEntries(
                Map.entry("alb", "sq"),
                Map.entry("arm", "hy"),
                Map.entry("baq", "eu"),
                Map.entry("bur", "my"),
                Map.entry("chi", "zh"),
                Map.entry("cze", "cs"),
                Map.entry("dut", "nl"),
                Map.entry("fre", "fr"),
                Map.entry("geo", "ka"),
                Map.entry("ger", "de"),
                Map.entry("gre", "el"),
                Map.entry("heb", "he"),
                Map.entry("ice", "is"),
                Map.entry("in", "id"),
                Map.entry("ind", "id"),
                Map.entry("iw", "he"),
                Map.entry("ji", "yi"),
                Map.entry("mac", "mk"),
                Map.entry("mao", "mi"),
                Map.entry("may", "ms"),
                Map.entry("mo", "ro"),
                Map.entry("per", "fa"),
                Map.entry("rum", "ro"),
                Map.entry("slo", "sk"),
                Map.entry("tib", "bo"),
                Map.entry("wel", "cy"),
                Map.entry("yid", "yi")));
        // languages that the world names by their group
        codes.putAll(Map.ofEntries(
                Map.entry("arb", "ar"),
                Map.entry("cmn", "zh"),
                Map.entry("ekk", "et"),
                Map.entry("gug", "gn"),
                Map.entry("lvs", "lv"),
                Map.entry("nan", "zh"),
                Map.entry("nb", "no"),
                Map.entry("nn", "no"),
                Map.entry("nno", "no"),
                Map.entry("nob", "no"),
                Map.entry("npi", "ne"),
                Map.entry("pbt", "ps"),
                Map.entry("pbu", "ps"),
                Map.entry("pes", "fa"),
                Map.entry("plt", "mg"),
                Map.entry("pnb", "pa"),
                Map.entry("prs", "fa"),
                Map.entry("swh", "sw"),
                Map.entry("zlm", "ms")));
        return codes;
    }

    private static String threeLetters(String language) {
        try {
            return Locale.forLanguageTag(language).getISO3Language();
        } catch (MissingResourceException e) {
            return language; // has no code of three letters
        }
    }

    /** Names in lower case and their codes; only loaded where a record holds a name. */
    private static final class Names {
        static final Map<String, String> CODES = codes();

        private static Map<String, String> codes() {
            Map<String, String> codes = new HashMap<>();
            for (String language : Locale.getISOLanguages()) {
                ULocale locale = new ULocale(language);
                String code = OTHERS.getOrDefault(language, language);
                codes.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
                codes.put(locale.getDisplayLanguage(ULocale.ENGLISH).toLowerCase(Locale.ROOT), code);
            }
            codes.put("farsi", "fa");
            codes.put("mandarin", "zh");
            return codes;
        }
    }
}
