package io.comention.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    private final String id = name().toLowerCase(java.util.Locale.ROOT);

    private final DatePrecision coarsest;
    private final boolean complete;

    Granularity(DatePrecision coarsest, boolean complete) {
        this.coarsest = coarsest;
        this.complete = complete;
    }

    /** In the order of their names, which is that of rows sorted by them. */
    public static List<Granularity> byName(List<Granularity> granularities) {
        return granularities.stream()
                .sorted(Comparator.comparing(Granularity::id))
                .toList();
    }

    /** Its name in tables and job files. */
    public String id() {
        return id;
    }

    /** Whether a date of this precision tells the period. */
    public boolean supports(DatePrecision precision) {
        return precision.compareTo(coarsest) <= 0;
    }

    /** The first day of the period that a day belongs to. */
    public LocalDate periodOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
        };
    }

    /** A period as people write it: {@code 2021}, {@code 2021 Q3}, {@code 2021-08}, {@code 2021-08-16}. */
    public String nameOf(LocalDate period) {
        return switch (this) {
            case YEAR -> Integer.toString(period.getYear());
            case QUARTER -> period.getYear() + " Q" + (1 + (period.getMonthValue() - 1) / 3);
            case MONTH -> period.toString().substring(0, period.toString().length() - "-01".length());
            case WEEK, DAY -> period.toString();
        };
    }

    /** The first day of the period after one. */
    public LocalDate next(LocalDate period) {
        return switch (this) {
            case DAY -> period.plusDays(1);
            case WEEK -> period.plusWeeks(1);
            case MONTH -> period.plusMonths(1);
            case QUARTER -> period.plusMonths(3);
            case YEAR -> period.plusYears(1);
        };
    }

    /** The first days of all periods from one to another, both included. */
    public List<LocalDate> between(LocalDate first, LocalDate last) {
        List<LocalDate> periods = new ArrayList<>();
        for (LocalDate period = first; !period.isAfter(last); period = next(period)) {
            periods.add(period);
        }
        return List.copyOf(periods);
    }

    /** How many of it are in a year, of 365.2425 days. */
    public double perYear() {
        return switch (this) {
            case DAY -> 365.2425;
            case WEEK -> 365.2425 / 7;
            case MONTH -> 12;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }

    /** Whether trend tables hold its periods without mentions too. */
    public boolean isComplete() {
        return complete;
    }
}
