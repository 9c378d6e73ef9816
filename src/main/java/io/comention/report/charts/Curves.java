package io.comention.report.charts;

import io.comention.job.Granularity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The lines and the band of a series, broken where nothing was covered. */
final class Curves {
    private final List<List<Point>> stretches;
    private final TimeAxis time;
    private final ValueAxis values;
    private final double bottom;
    private final double top;

    Curves(Line line, Granularity granularity, TimeAxis time, ValueAxis values, double bottom, double top) {
        this.stretches = stretches(line, granularity);
        this.time = time;
        this.values = values;
        this.bottom = bottom;
        this.top = top;
    }

    /** Points of covered periods that follow each other. */
    private static List<List<Point>> stretches(Line line, Granularity granularity) {
        List<List<Point>> stretches = new ArrayList<>();
        Point before = null;
        for (Point point : line.points()) {
            if (!point.isCovered()) {
                before = null;
                continue;
            }
            if (before == null || !granularity.next(before.period()).equals(point.period())) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(point);
            before = point;
        }
        return stretches;
    }

    double x(Point point) {
        return time.middle(point.period());
    }

    double y(double value) {
        return values.position(value, bottom, top);
    }

    /** The area between the ends of the intervals; of a point by itself it is a narrow box. */
    PathData band() {
        PathData band = new PathData();
        for (List<Point> points : runs(point -> point.low() == null ? null : point.high())) {
            if (points.size() == 1) {
                Point only = points.get(0);
                band.rectangle(x(only) - 2, y(only.high()), x(only) + 2, y(only.low()));
                continue;
            }
            band.move(x(points.get(0)), y(points.get(0).high()));
            points.subList(1, points.size()).forEach(point -> band.line(x(point), y(point.high())));
            for (int i = points.size() - 1; i >= 0; i--) {
                band.line(x(points.get(i)), y(points.get(i).low()));
            }
            band.close();
        }
        return band;
    }

    /** A line through values that no later period changes; a single one is a point. */
    PathData line(Function<Point, Double> value) {
        PathData line = new PathData();
        for (List<Point> points : runs(value)) {
            line.move(x(points.get(0)), y(value.apply(points.get(0))));
            points.subList(Math.min(1, points.size() - 1), points.size())
                    .forEach(point -> line.line(x(point), y(value.apply(point))));
        }
        return line;
    }

    /** A line through values, either its firm or its provisional parts. */
    PathData line(Function<Point, Double> value, boolean provisional) {
        PathData line = new PathData();
        for (List<Point> points : runs(value)) {
            boolean drawing = false;
            for (int i = 0; i < points.size(); i++) {
                Point point = points.get(i);
                boolean last = i + 1 == points.size();
                if (drawing) {
                    line.line(x(point), y(value.apply(point)));
                }
                boolean next = last
                        ? points.size() == 1 && point.provisional() == provisional
                        : (point.provisional() || points.get(i + 1).provisional()) == provisional;
                if (next && !drawing) {
                    line.move(x(point), y(value.apply(point)));
                }
                if (next && last) {
                    line.line(x(point), y(value.apply(point)));
                }
                drawing = next;
            }
        }
        return line;
    }

    /** The area under a line through values. */
    PathData area(Function<Point, Double> value) {
        PathData area = new PathData();
        for (List<Point> points : runs(value)) {
            if (points.size() > 1) {
                area.move(x(points.get(0)), bottom);
                points.forEach(point -> area.line(x(point), y(value.apply(point))));
                area.line(x(points.get(points.size() - 1)), bottom).close();
            }
        }
        return area;
    }

    private List<List<Point>> runs(Function<Point, Double> value) {
        List<List<Point>> runs = new ArrayList<>();
        for (List<Point> stretch : stretches) {
            List<Point> run = new ArrayList<>();
            for (Point point : stretch) {
                if (Objects.isNull(value.apply(point))) {
                    if (!run.isEmpty()) {
                        runs.add(run);
                    }
                    run = new ArrayList<>();
                } else {
                    run.add(point);
                }
            }
            if (!run.isEmpty()) {
                runs.add(run);
            }
        }
        return runs;
    }
}
