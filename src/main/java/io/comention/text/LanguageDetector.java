package io.comention.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import opennlp.tools.langdetect.LanguageDetectorME;

/** Tells the language of a text with OpenNLP's detector. Not for use by several threads. */
public final class LanguageDetector {
    /** UTF-16 units that are looked at: more of them hardly change the answer, and the detector reads slowly. */
    public static final int LONGEST_PREFIX = 600;

    /** Texts with fewer UTF-16 units are too short to be sure of. */
    public static final int SURE_FROM = 200;

    /** ISO 639-1 by ISO 639-3, with the languages that the detector names where the world names their group. */
    private static final Map<String, String> CODES = codes();

    private final LanguageDetectorME detector = new LanguageDetectorME(TextModels.LANGUAGES.get());

    /** The language of a text, ISO 639-1, or ISO 639-3 where it has no such code. */
    public String of(String text) {
        String found = detector.predictLanguage(text.substring(0, end(text))).getLang();
        return CODES.getOrDefault(found, found);
    }

    /** Never between the halves of a character. */
    private static int end(String text) {
        int end = Math.min(text.length(), LONGEST_PREFIX);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            codes.put(threeLetters(language), language);
        }
        codes.putAll(Map.ofEntries(
                Map.entry("cmn", "zh"),
                Map.entry("ekk", "et"),
                Map.entry("gug", "gn"),
                Map.entry("lvs", "lv"),
                Map.entry("nan", "zh"),
                Map.entry("nob", "no"),
                Map.entry("nno", "no"),
                Map.entry("npi", "ne"),
                Map.entry("pes", "fa"),
                Map.entry("plt", "mg"),
                Map.entry("pnb", "pa"),
                Map.entry("swh", "sw"),
                Map.entry("zlm", "ms")));
        return codes;
    }

    private static String threeLetters(String language) {
        try {
            return new Locale(language).getISO3Language();
        } catch (MissingResourceException e) {
            return language; // has no code of three letters, by which the detector could name it
        }
    }
}
