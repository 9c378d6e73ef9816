package io.comention.report.charts;

import io.comention.job.Granularity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale of days, with ticks at round dates. Periods are as wide as they are long; a point of one is in its middle.
 *
 * <p>Ticks of the data's own kind (years of yearly data) are under their points, those of longer periods are where they
 * start.
 */
final class TimeAxis {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final double GAP = 12;
    private static final int MOST = 14;

    private final Granularity granularity;
    private final LocalDate first;
    private final LocalDate end;
    private final double left;
    private final double right;

    /** A date on the axis: where its tick is, where the middle of its label is, what it says. */
    record Tick(double x, double labelX, String label) {}

    /** Every so many days, months or years. */
    private record Step(ChronoUnit unit, int every) {
        double days() {
            return every * unit.getDuration().toSeconds() / 86_400.0;
        }
    }

    TimeAxis(LocalDate first, LocalDate last, Granularity granularity, double left, double right) {
        this.granularity = granularity;
        this.first = first;
        this.end = granularity.next(last);
        this.left = left;
        this.right = right;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    /** Where a period starts; one beyond the axis is at its end. */
    double start(LocalDate period) {
        return x((double) period.toEpochDay());
    }

    /** Where a period has its point. */
    double middle(LocalDate period) {
        return x((period.toEpochDay() + granularity.next(period).toEpochDay()) / 2.0);
    }

    /** Where a period ends. */
    double end(LocalDate period) {
        return start(granularity.next(period));
    }

    /** Whether a period is on the axis. */
    boolean holds(LocalDate period) {
        return !period.isBefore(first) && period.isBefore(end);
    }

    private double x(double day) {
        double share = (day - first.toEpochDay()) / (end.toEpochDay() - first.toEpochDay());
        return left + Math.max(0, Math.min(1, share)) * (right - left);
    }

    /** The closest round ticks whose labels have room between two coordinates. */
    List<Tick> ticks(double from, double to) {
        List<Tick> crowded = List.of();
        for (Step step : steps()) {
            if ((end.toEpochDay() - first.toEpochDay()) / step.days() > MOST + 1) {
                continue;
            }
            List<Tick> ticks = ticks(step, from, to);
            if (!ticks.isEmpty() && ticks.size() <= MOST && haveRoom(ticks)) {
                return ticks;
            }
            if (crowded.isEmpty()) {
                crowded = ticks;
            }
        }
        return crowded.subList(0, Math.min(1, crowded.size()));
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (granularity == Granularity.DAY) {
            steps.add(new Step(ChronoUnit.DAYS, 1));
            steps.add(new Step(ChronoUnit.DAYS, 2));
        }
        if (granularity == Granularity.DAY || granularity == Granularity.WEEK) {
            steps.add(new Step(ChronoUnit.DAYS, 7));
            steps.add(new Step(ChronoUnit.DAYS, 14));
        }
        if (granularity.compareTo(Granularity.MONTH) <= 0) {
            steps.add(new Step(ChronoUnit.MONTHS, 1));
        }
        if (granularity.compareTo(Granularity.QUARTER) <= 0) {
            steps.add(new Step(ChronoUnit.MONTHS, 3));
            steps.add(new Step(ChronoUnit.MONTHS, 6));
        }
        for (int power = 1; power <= 100_000_000; power *= 10) {
            steps.add(new Step(ChronoUnit.YEARS, power));
            steps.add(new Step(ChronoUnit.YEARS, 2 * power));
            steps.add(new Step(ChronoUnit.YEARS, 5 * power));
        }
        return steps;
    }

    private List<Tick> ticks(Step step, double from, double to) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate before = null;
        for (LocalDate date = firstOf(step); date.isBefore(end); date = date.plus(step.every(), step.unit())) {
            double x = isOwn(step.unit()) ? middle(granularity.periodOf(date)) : start(date);
            String label = label(date, before, step.unit());
            double half = Labels.width(label) / 2;
            ticks.add(new Tick(x, Math.max(from + half, Math.min(to - half, x)), label));
            before = date;
        }
        return ticks;
    }

    /** The first tick that is not before the axis. */
    private LocalDate firstOf(Step step) {
        LocalDate round =
                switch (step.unit()) {
                    case DAYS -> first.minusDays(Math.floorMod(first.toEpochDay() + 3, (long) step.every()));
                    case MONTHS ->
                        LocalDate.of(
                                first.getYear(), first.getMonthValue() - (first.getMonthValue() - 1) % step.every(), 1);
                    default -> LocalDate.of(first.getYear() - Math.floorMod(first.getYear(), step.every()), 1, 1);
                };
        return round.isBefore(first) ? round.plus(step.every(), step.unit()) : round;
    }

    private boolean isOwn(ChronoUnit unit) {
        return switch (granularity) {
            case DAY, WEEK -> unit == ChronoUnit.DAYS;
            case MONTH, QUARTER -> unit == ChronoUnit.MONTHS;
            case YEAR -> unit == ChronoUnit.YEARS;
        };
    }

    /** A date with its year where that is new. */
    private String label(LocalDate date, LocalDate before, ChronoUnit unit) {
        String year = Integer.toString(date.getYear());
        boolean sameYear = before != null && before.getYear() == date.getYear();
        if (unit == ChronoUnit.YEARS) {
            return year;
        }
        if (granularity == Granularity.QUARTER) {
            String quarter = "Q" + Periods.quarter(date);
            return sameYear ? quarter : year + " " + quarter;
        }
        String month = MONTHS[date.getMonthValue() - 1];
        String name = unit == ChronoUnit.DAYS ? date.getDayOfMonth() + " " + month : month;
        return sameYear ? name : name + " " + year;
    }

    private static boolean haveRoom(List<Tick> ticks) {
        for (int i = 1; i < ticks.size(); i++) {
            Tick one = ticks.get(i - 1);
            Tick next = ticks.get(i);
            double needed = (Labels.width(one.label()) + Labels.width(next.label())) / 2 + GAP;
            if (next.labelX() - one.labelX() < needed) {
                return false;
            }
        }
        return true;
    }
}
