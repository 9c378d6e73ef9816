package io.comention.commands.show;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A series as a table with bars. */
final class PeriodTable {
    /** So many rows still fit a window. */
    static final int MOST_ROWS = 40;

    /** Of longer tables, and of those with few counts, so many periods in a row without any are one line. */
    private static final int RUN = 3;

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";
    private static final String BURST = "*";
    private static final String CHANGE = ">";

    private final List<Period> periods;
    private final Granularity granularity;
    private final Unit unit;
    private final int decimals;
    private final double most;
    private final int bar;
    private final String format;

    /** A table of so many columns at most. */
    PeriodTable(List<Period> periods, Granularity granularity, Unit unit, int columns) {
        this.periods = periods;
        this.granularity = granularity;
        this.unit = unit;
        this.most = periods.stream()
                .filter(period -> !period.isGap())
                .mapToDouble(Period::share)
                .max()
                .orElse(0);
        this.decimals = decimals(most);
        int name = Math.max(
                "period".length(),
                periods.stream()
                        .mapToInt(period -> granularity.nameOf(period.first()).length())
                        .max()
                        .orElse(0));
        int n = Math.max(
                "n".length(),
                number(periods.stream().mapToLong(Period::n).max().orElse(0)).length());
        int total = Math.max(
                unit.plural().length(),
                number(periods.stream().mapToLong(Period::total).max().orElse(0))
                        .length());
        int share = Math.max("share".length(), (percent(1) + " %").length());
        int interval = Math.max("95 % interval".length(), (percent(1) + "–" + percent(1)).length());
        this.format = "  %-" + name + "s  %" + n + "s  %" + total + "s  %" + share + "s  %" + interval + "s  %2s %s";
        this.bar = columns
                - String.format(Locale.ROOT, format, "", "", "", "", "", "", "").length();
    }

    /** As many decimals as tell the shares apart. */
    static int decimals(double most) {
        return most >= 0.01 || most == 0 ? 1 : most >= 0.001 ? 2 : 3;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("period", "n", unit.plural(), "share", "95 % interval", "", ""));
        long silent = periods.stream().filter(PeriodTable::isSilent).count();
        boolean isBrief = periods.size() > MOST_ROWS || 2 * silent > periods.size();
        for (int i = 0; i < periods.size(); ) {
            int end = i;
            while (end < periods.size() && isSilent(periods.get(end))) {
                end++;
            }
            if (isBrief && end - i >= RUN) {
                lines.add("  … " + none(periods.subList(i, end)));
                i = end;
            } else {
                lines.add(line(periods.get(i)));
                i++;
            }
        }
        if (periods.stream().anyMatch(Period::burst)) {
            lines.add("  " + BURST + " burst: a time with a share far above the usual");
        }
        if (periods.stream().anyMatch(Period::changePoint)) {
            lines.add("  " + CHANGE + " a new level begins");
        }
        return lines;
    }

    private static boolean isSilent(Period period) {
        return period.n() == 0 && !period.burst() && !period.changePoint();
    }

    private String none(List<Period> run) {
        return String.format(
                Locale.ROOT,
                run.stream().allMatch(Period::isGap) ? "%s to %s: no %4$s" : "%s to %s: none in %,d %s",
                granularity.nameOf(run.get(0).first()),
                granularity.nameOf(run.get(run.size() - 1).first()),
                run.stream().mapToLong(Period::total).sum(),
                unit.plural());
    }

    private String line(Period period) {
        String name = granularity.nameOf(period.first());
        if (period.isGap()) {
            return line(name, "–", "0", "–", "–", "", "");
        }
        Interval interval = period.interval();
        return line(
                name,
                number(period.n()),
                number(period.total()),
                percent(period.share()) + " %",
                percent(interval.low()) + "–" + percent(interval.high()),
                (period.burst() ? BURST : "") + (period.changePoint() ? CHANGE : ""),
                most == 0 ? "" : bar(period.share() / most, bar));
    }

    private String line(Object... cells) {
        return String.format(Locale.ROOT, format, cells).stripTrailing();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String percent(double share) {
        return String.format(Locale.ROOT, "%." + decimals + "f", 100 * share);
    }

    /** A bar of so much of a length, to the eighth of a block; what is more than nothing is seen. */
    static String bar(double part, int length) {
        long eighths = part <= 0 ? 0 : Math.max(1, Math.round(part * length * 8));
        String whole = "█".repeat((int) (eighths / 8));
        return eighths % 8 == 0 ? whole : whole + EIGHTHS.charAt((int) (eighths % 8));
    }
}
