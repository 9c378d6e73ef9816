package io.comention.report.charts;

import java.util.List;

/**
 * A series with its name.
 *
 * @param points in the order of their periods, each period once; one that is left out is a gap
 */
public record Line(String name, List<Point> points) {
    public Line {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i - 1).period().isBefore(points.get(i).period())) {
                throw new IllegalArgumentException("periods out of order in the series of " + name + ": "
                        + points.get(i - 1).period() + ", " + points.get(i).period());
            }
        }
    }
}
