package io.comention.job;

/** The length of a period. A period is named by its first day. */
public enum Granularity {
    /** A day. */
    DAY(DatePrecision.DAY, false),
    /** An ISO week, from Monday. */
    WEEK(DatePrecision.DAY, true),
    /** A calendar month. */
    MONTH(DatePrecision.MONTH, true),
    /** Three months from January, April, July or October. */
    QUARTER(DatePrecision.MONTH, true),
    /** A calendar year. */
    YEAR(DatePrecision.YEAR, true);

    private final DatePrecision coarsest;
    private final boolean complete;

    Granularity(DatePrecision coarsest, boolean complete) {
        this.coarsest = coarsest;
        this.complete = complete;
    }

    /** Its name in tables and job files. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a date of this precision tells the period. */
    public boolean supports(DatePrecision precision) {
        return precision.compareTo(coarsest) <= 0;
    }

    /** Whether trend tables hold its periods without mentions too. */
    public boolean isComplete() {
        return complete;
    }
}
