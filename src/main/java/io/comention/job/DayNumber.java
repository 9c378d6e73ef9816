package io.comention.job;

import java.time.LocalDate;

/** A date and how much of it is known as one number, in the order of the dates, then of their precisions. */
public final class DayNumber {
    private static final DatePrecision[] PRECISIONS = DatePrecision.values();

    private DayNumber() {}

    /** The number of a day; of one that is known to the month or year, its first. */
    public static long of(LocalDate day, DatePrecision precision) {
        return day.toEpochDay() * PRECISIONS.length + precision.ordinal();
    }

    /** The day with a number. */
    public static LocalDate day(long number) {
        return LocalDate.ofEpochDay(Math.floorDiv(number, (long) PRECISIONS.length));
    }

    /** How much is known of the day with a number. */
    public static DatePrecision precision(long number) {
        return PRECISIONS[(int) Math.floorMod(number, (long) PRECISIONS.length)];
    }
}
