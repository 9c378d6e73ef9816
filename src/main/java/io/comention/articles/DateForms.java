package io.comention.articles;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written forms of a day, with or without a time and a zone, that cannot be mistaken for one another. */
final class DateForms {
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u2009\u202F]+");
    private static final Pattern COMMENT = Pattern.compile(" \\([A-Za-z ]+\\)$");
    private static final Pattern NOON = Pattern.compile("(?i)([0-9]) ?([ap])\\.m\\.(?![a-z])");
    private static final Pattern ABBREVIATED = Pattern.compile("(?<=\\p{L})\\.(?=[ ,])");
    private static final Pattern SEPTEMBER = Pattern.compile("(?i)\\bSept\\b");
    private static final Pattern ORDINAL = Pattern.compile("(?i)(?<=\\b[0-9]{1,2})(st|nd|rd|th)\\b");
    private static final Pattern ZONE = Pattern.compile("(?<=[0-9AaPpMm]) ?([A-Z]{2,4})$");

    /** What mail and news agencies write; an abbreviation that several zones share is not read. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("WET", "Z"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"));

    private static final DateTimeFormatter FRACTION = new DateTimeFormatterBuilder()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    static final List<DateTimeFormatter> ALL = forms();

    private DateForms() {}

    private static List<DateTimeFormatter> forms() {
        List<DateTimeFormatter> forms = new ArrayList<>();
        forms.add(DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT));
        forms.add(pattern("uuuuMMdd'T'HHmmss[XXX][XX][X]", Locale.ENGLISH));
        for (String date : List.of(
                "uuuu-M-d",
                "uuuu/M/d",
                "uuuu.M.d",
                "uuuuMMdd",
                "[EEEE[','] ][EEE[','] ]d MMMM[','] uuuu",
                "[EEEE[','] ][EEE[','] ]d MMM[','] uuuu",
                "[EEEE[','] ][EEE[','] ]MMMM d[','] uuuu",
                "[EEEE[','] ][EEE[','] ]MMM d[','] uuuu",
                "d-MMM-uuuu")) {
            forms.add(form(date, "H:mm", ""));
            forms.add(form(date, "h:mm", "[' ']a"));
        }
        return List.copyOf(forms);
    }

    /** A date, and where it is followed by one a time, its half of the day and its zone. */
    private static DateTimeFormatter form(String date, String time, String half) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(date)
                .optionalStart()
                .appendPattern("[',']['T'][' at'][' ']" + time)
                .optionalStart()
                .appendPattern(":ss")
                .append(FRACTION)
                .optionalEnd()
                .appendPattern(half + "[' '][XXX][XX][X][VV]")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A form of the user's; {@code yyyy} is meant as {@code uuuu}, since nobody writes eras. */
    static DateTimeFormatter pattern(String pattern, Locale locale) {
        StringBuilder years = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            years.append(c == 'y' && !quoted ? 'u' : c);
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(years.toString())
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A written date in the spelling of the forms: single spaces, no ordinals, zones as offsets. */
    static String plain(String date) {
        String plain = SPACES.matcher(date).replaceAll(" ");
        plain = COMMENT.matcher(plain).replaceFirst("");
        plain = NOON.matcher(plain).replaceAll("$1 $2m");
        plain = ABBREVIATED.matcher(plain).replaceAll("");
        plain = SEPTEMBER.matcher(plain).replaceAll("Sep");
        plain = ORDINAL.matcher(plain).replaceAll("");
        Matcher zone = ZONE.matcher(plain);
        if (zone.find() && ZONES.containsKey(zone.group(1))) {
            plain = plain.substring(0, zone.start()) + " " + ZONES.get(zone.group(1));
        }
        return plain;
    }
}
