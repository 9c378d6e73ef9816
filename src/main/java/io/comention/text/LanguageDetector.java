package io.comention.text;

import io.comention.job.LanguageCodes;
import opennlp.tools.langdetect.LanguageDetectorME;

/** Tells the language of a text with OpenNLP's detector. Not for use by several threads. */
public final class LanguageDetector {
    /** UTF-16 units that are looked at: more of them hardly change the answer, and the detector reads slowly. */
    public static final int LONGEST_PREFIX = 600;

    /** Texts with fewer UTF-16 units are too short to be sure of. */
    public static final int SURE_FROM = 200;

    private final LanguageDetectorME detector = new LanguageDetectorME(TextModels.LANGUAGES.get());

    /** The language of an article, as in {@link LanguageCodes}; the title may be null. */
    public String of(String title, String text) {
        String start = title == null ? text : prefix(title) + "\n" + prefix(text);
        return LanguageCodes.of(detector.predictLanguage(prefix(start.strip())).getLang());
    }

    /** Whether title and text together are long enough to be sure of their language. */
    public static boolean isSure(String title, String text) {
        return (title == null ? 0 : title.strip().length()) + text.strip().length() >= SURE_FROM;
    }

    /** Never ends between the halves of a character. */
    private static String prefix(String text) {
        int end = Math.min(text.length(), LONGEST_PREFIX);
        boolean cut = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return text.substring(0, cut ? end - 1 : end);
    }
}
