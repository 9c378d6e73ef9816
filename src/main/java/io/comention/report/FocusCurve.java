package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What names a pair, period by period, as a few lines for a terminal. */
public final class FocusCurve {
    /** A line of so many blocks still fits a terminal. */
    public static final int WIDEST = 120;

    private FocusCurve() {}

    /** What a period holds. */
    public record Point(LocalDate period, long together, long total) {}

    /**
     * The curve with its axis and its highest period.
     *
     * @param unit what is counted, in the plural
     * @param points complete and in order; at least one
     */
    public static String of(EntityPair pair, String unit, Granularity granularity, List<Point> points) {
        long together = points.stream().mapToLong(Point::together).sum();
        long total = points.stream().mapToLong(Point::total).sum();
        Point peak = points.stream()
                .reduce((a, b) -> b.together() > a.together() ? b : a)
                .orElseThrow();
        List<String> lines = lines(points);
        return String.format(
                Locale.ROOT,
                "%s – %s: %,d of %,d %s name both (%s), by %s, most in %s (%,d)%n  %s%n  %s",
                pair.a(),
                pair.b(),
                together,
                total,
                unit,
                Shares.percent(total == 0 ? 0 : (double) together / total),
                granularity.id(),
                granularity.nameOf(peak.period()),
                peak.together(),
                lines.get(0),
                lines.get(1));
    }

    /**
     * The curve and the years below it, two lines of one character per period; periods without any unit are left open.
     *
     * @param points complete and in order
     */
    public static List<String> lines(List<Point> points) {
        long[] heights = points.stream()
                .mapToLong(point -> point.total() == 0 ? Sparkline.GAP : point.together())
                .toArray();
        return List.of(Sparkline.of(heights), axis(points));
    }

    /** The years under the first period of each, as far as they have room. */
    private static String axis(List<Point> points) {
        StringBuilder axis = new StringBuilder();
        int year = Integer.MIN_VALUE;
        for (int i = 0; i < points.size(); i++) {
            int next = points.get(i).period().getYear();
            if (next != year && axis.length() <= i) {
                axis.append(" ".repeat(i - axis.length())).append(next).append(' ');
            }
            year = next;
        }
        return axis.toString().stripTrailing();
    }
}
