package io.comention.report.charts;

import io.comention.job.Granularity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up series for tests. */
final class Series {
    private Series() {}

    /** A series of so many periods from 1996, with all that a point may have. */
    static Line random(String name, Granularity granularity, int periods, long seed) {
        Random random = new Random(seed);
        List<Point> points = new ArrayList<>();
        LocalDate period = granularity.periodOf(LocalDate.of(1996, 1, 1));
        double smoothed = 0.2;
        for (int i = 0; i < periods; i++) {
            long total = 20L + random.nextInt(20);
            long count = random.nextInt(12);
            smoothed = 0.7 * smoothed + 0.3 * count / total;
            points.add(point(period, count, total, smoothed, i >= periods - 3));
            period = granularity.next(period);
        }
        return new Line(name, points);
    }

    static Point point(LocalDate period, long count, long total, Double smoothed, boolean provisional) {
        if (total == 0) {
            return new Point(period, count, total, null, null, null, smoothed, provisional);
        }
        double share = (double) count / total;
        double reach = 1 / Math.sqrt((double) total);
        return new Point(
                period,
                count,
                total,
                share,
                Math.max(0, share - reach),
                Math.min(1, share + reach),
                smoothed,
                provisional);
    }

    static Point year(int year, long count, long total) {
        return point(LocalDate.of(year, 1, 1), count, total, null, false);
    }
}
