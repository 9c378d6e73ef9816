package io.comention.pages;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds days that are written in words or numbers, in a page's language or in another: 13. Mai 2026, 2026年5月13日. */
final class WrittenDays {
    private static final String YEAR = "((?:19|20)[0-9]{2})(?![0-9])";
    private static final Pattern DAY_FIRST = Pattern.compile("(?<![0-9])([0-3]?[0-9])(?:st|nd|rd|th|er|º|ª)?[.,]?\\s+"
            + "(?:de |of |d')?([\\p{L}\\p{M}]{3,15})[.,]?\\s+(?:de |del |do )?" + YEAR);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([\\p{L}\\p{M}]{3,15})[.]?\\s+([0-3]?[0-9])(?:st|nd|rd|th)?,?\\s+" + YEAR);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![0-9])" + YEAR + "[.]?\\s+([\\p{L}\\p{M}]{3,15})\\s+([0-3]?[0-9])(?![0-9])");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![0-9.])([0-3]?[0-9])([./-])\\s?([0-3]?[0-9])\\2\\s?" + YEAR);
    private static final Pattern NUMBERS_YEAR_FIRST = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})"
            + "(?:\\s?[./-]\\s?([01]?[0-9])\\s?[./-]\\s?|[年년]\\s?([01]?[0-9])[月월]\\s?)([0-3]?[0-9])(?![0-9])");
    private static final Pattern CHANGE = Pattern.compile(
            "updat|modif|aktualis|mis à jour|mise à jour|actualiz|güncel|обновл|оновл|aggiorn|bijgewerkt|uppdater|oppdater"
                    + "|opdater|atualiz|aktualiz|frissít|更新|수정",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Months in the languages of much news, for pages that do not name theirs or name a wrong one. */
    private static final Map<String, Integer> ANYWHERE = months(
            "en", "de", "fr", "es", "it", "pt", "nl", "tr", "ru", "uk", "pl", "sv", "da", "no", "fi", "hu", "el", "ar");

    private final Map<String, Integer> months;
    private final boolean dayIsFirst;

    private WrittenDays(String language) {
        this.months = language == null ? Map.of() : months(language);
        this.dayIsFirst = language != null && !language.equals("en");
    }

    private static Map<String, Integer> months(String... languages) {
        Map<String, Integer> months = new HashMap<>();
        for (String language : languages) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale).toLowerCase(locale);
                    months.putIfAbsent(name.replaceFirst("[.]$", ""), month.getValue());
                }
            }
        }
        months.putIfAbsent("sept", 9);
        return months;
    }

    /** For pages in a language; null: unknown. */
    static WrittenDays in(String language) {
        return new WrittenDays(language);
    }

    /** Whether a text dates a change rather than a publication. */
    static boolean isChange(String text) {
        return CHANGE.matcher(text).find();
    }

    /** The first day in a text as 2026-05-13; null where there is none, or day and month could be mistaken. */
    String find(String text) {
        String plain = plainDigits(text);
        return Stream.of(
                        named(DAY_FIRST.matcher(plain), 3, 2, 1),
                        named(MONTH_FIRST.matcher(plain), 3, 1, 2),
                        named(YEAR_FIRST.matcher(plain), 1, 2, 3),
                        yearFirst(NUMBERS_YEAR_FIRST.matcher(plain)),
                        yearLast(NUMBERS.matcher(plain)))
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }

    /** Arabic, Persian, Indian and full-width digits as those of ASCII. */
    private static String plainDigits(String text) {
        if (text.chars().noneMatch(c -> c > '9' && Character.isDigit(c))) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return plain.toString();
    }

    private String named(Matcher matcher, int year, int month, int day) {
        while (matcher.find()) {
            String name = matcher.group(month).toLowerCase(Locale.ROOT);
            Integer number = months.getOrDefault(name, ANYWHERE.get(name));
            if (number != null) {
                return day(matcher.group(year), number, matcher.group(day));
            }
        }
        return null;
    }

    private static String yearFirst(Matcher numbers) {
        if (!numbers.find()) {
            return null;
        }
        String month = numbers.group(2) == null ? numbers.group(3) : numbers.group(2);
        return day(numbers.group(1), Integer.parseInt(month), numbers.group(4));
    }

    /** In English and where the language is unknown, nobody knows which number between slashes is the day. */
    private String yearLast(Matcher numbers) {
        if (!numbers.find()) {
            return null;
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        boolean points = numbers.group(2).equals(".");
        if (second <= 12 && (points || dayIsFirst || first > 12 || first == second)) {
            return day(numbers.group(4), second, numbers.group(1));
        }
        return !points && first <= 12 && second > 12 ? day(numbers.group(4), first, numbers.group(3)) : null;
    }

    private static String day(String year, int month, String day) {
        int number = Integer.parseInt(day);
        boolean exists = month >= 1
                && month <= 12
                && number >= 1
                && number <= Month.of(month).maxLength();
        return exists ? String.format(Locale.ROOT, "%s-%02d-%02d", year, month, number) : null;
    }
}
