package io.comention.pages;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds days that are written in words, in a page's language or in English: 13. Mai 2026. */
final class WrittenDays {
    private static final String YEAR = "((?:19|20)[0-9]{2})(?![0-9])";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![0-9])([0-3]?[0-9])(?:st|nd|rd|th)?[.,º]?\\s+(?:de |of )?(\\p{L}{3,15})[.,]?\\s+(?:de |del )?" + YEAR);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,15})[.]?\\s+([0-3]?[0-9])(?:st|nd|rd|th)?,?\\s+" + YEAR);
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![0-9.])([0-3]?[0-9])([./])\\s?([0-3]?[0-9])\\2\\s?" + YEAR);
    private static final Pattern CHANGE = Pattern.compile(
            "updat|modif|aktualis|mis à jour|mise à jour|actualiz|güncel|обновл|оновл|aggiorn|bijgewerkt|uppdater|oppdater",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Integer> months = new HashMap<>();

    private WrittenDays(Locale... locales) {
        for (Locale locale : locales) {
            for (Month month : Month.values()) {
                for (TextStyle style : new TextStyle[] {
                    TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
                }) {
                    String name = month.getDisplayName(style, locale).toLowerCase(locale);
                    months.putIfAbsent(name.replaceFirst("[.]$", ""), month.getValue());
                }
            }
        }
    }

    /** For pages in a language; null: unknown. */
    static WrittenDays in(String language) {
        return new WrittenDays(language == null ? Locale.ENGLISH : Locale.forLanguageTag(language), Locale.ENGLISH);
    }

    /** Whether a text dates a change rather than a publication. */
    static boolean isChange(String text) {
        return CHANGE.matcher(text).find();
    }

    /** The first day in a text as 2026-05-13; null where there is none, or day and month could be mistaken. */
    String find(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        while (dayFirst.find()) {
            Integer month = month(dayFirst.group(2));
            if (month != null) {
                return day(dayFirst.group(3), month, dayFirst.group(1));
            }
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        while (monthFirst.find()) {
            Integer month = month(monthFirst.group(1));
            if (month != null) {
                return day(monthFirst.group(3), month, monthFirst.group(2));
            }
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            int first = Integer.parseInt(numbers.group(1));
            int second = Integer.parseInt(numbers.group(3));
            // With full stops the day stands first; with slashes nobody knows, unless one number is no month.
            if (second <= 12 && (numbers.group(2).equals(".") || first > 12 || first == second)) {
                return day(numbers.group(4), second, numbers.group(1));
            }
            if (numbers.group(2).equals("/") && first <= 12 && second > 12) {
                return day(numbers.group(4), first, numbers.group(3));
            }
        }
        return null;
    }

    private Integer month(String name) {
        return months.get(name.toLowerCase(Locale.ROOT));
    }

    private static String day(String year, int month, String day) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", year, month, Integer.parseInt(day));
    }
}
