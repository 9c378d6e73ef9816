package io.comention.report.charts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One period of a series.
 *
 * @param period its first day
 * @param share count / total; null where total is 0
 * @param low lower end of the share's 95 % interval, or null
 * @param high its upper end, or null
 * @param smoothed the share as smoothed over its neighbours, or null
 * @param provisional whether periods to come may still move the smoothed share
 */
public record Point(
        LocalDate period,
        long count,
        long total,
        Double share,
        Double low,
        Double high,
        Double smoothed,
        boolean provisional) {
    public Point {
        Objects.requireNonNull(period, "period");
        if (count < 0 || total < 0) {
            throw new IllegalArgumentException("a negative count in " + period);
        }
        Numbers.requireFinite(share);
        Numbers.requireFinite(low);
        Numbers.requireFinite(high);
        Numbers.requireFinite(smoothed);
    }

    /** Whether there was anything to count in. */
    boolean isCovered() {
        return total > 0 && share != null;
    }
}
