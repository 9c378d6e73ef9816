package io.comention.job;

/** How much of an article's date is known. */
public enum DatePrecision {
    /** The day. */
    DAY,
    /** The month; the date is its first day. */
    MONTH,
    /** The year; the date is its first day. */
    YEAR;

    private final String id = name().toLowerCase(java.util.Locale.ROOT);

    /** Its name in tables. */
    public String id() {
        return id;
    }

    /** The precision with a name in tables. */
    public static DatePrecision of(String id) {
        return valueOf(id.toUpperCase(java.util.Locale.ROOT));
    }
}
