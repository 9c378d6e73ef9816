package io.comention.job;

import java.time.format.DateTimeFormatter;
import java.util.List;

/** What {@code date_format} may say: a name of ours, or a pattern. */
public final class DateFormats {
    /** All forms that cannot be mistaken, as without the key. */
    public static final String KNOWN = "known";
    /** Seconds since 1970. */
    public static final String EPOCH_SECONDS = "epoch_seconds";
    /** Milliseconds since 1970. */
    public static final String EPOCH_MILLISECONDS = "epoch_milliseconds";
    /** Numbers with day, month, year in that order. */
    public static final String DAY_FIRST = "day_first";
    /** Numbers with month, day, year in that order. */
    public static final String MONTH_FIRST = "month_first";

    private static final List<String> NAMES = List.of(KNOWN, EPOCH_SECONDS, EPOCH_MILLISECONDS, DAY_FIRST, MONTH_FIRST);

    private DateFormats() {}

    /** Whether it is one of our names. */
    public static boolean isName(String format) {
        return NAMES.contains(format);
    }

    /** What is wrong with a date format, or null. */
    static String problem(String format) {
        if (isName(format)) {
            return null;
        }
        if (format.matches("[a-z]+_[a-z_]+")) {
            return "unknown date format '" + format + "'" + Suggestion.of(format, NAMES) + " (known: "
                    + String.join(", ", NAMES) + ", or a pattern such as dd.MM.uuuu HH:mm)";
        }
        if (format.replaceAll("'[^']*'", "").matches(".*[YD].*")) {
            return "in a date pattern Y is the week's year and D the day of the year: write uuuu and dd";
        }
        try {
            var unused = DateTimeFormatter.ofPattern(format, java.util.Locale.ENGLISH);
            return null;
        } catch (IllegalArgumentException e) {
            return "no date pattern such as dd.MM.uuuu HH:mm: " + e.getMessage();
        }
    }
}
