package io.comention.report.charts;

import io.comention.job.Granularity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Many series, each in a small chart of its own, all on one scale of shares and one of time. */
public final class SmallMultiples {
    private static final double WIDTH = 220;
    private static final double HEIGHT = 104;
    private static final double TOP = 34;
    private static final double BOTTOM = 84;

    private SmallMultiples() {}

    /**
     * One chart per line, in their order.
     *
     * @param idPrefix of their ids, which end in their number from 1
     * @param units what is counted, in the plural
     * @param hrefs for each line a place in the page, {@code #…}, or nothing
     */
    public static List<Markup> of(
            String idPrefix, Granularity granularity, String units, List<Line> lines, List<Optional<String>> hrefs) {
        if (lines.size() != hrefs.size()) {
            throw new IllegalArgumentException(lines.size() + " lines with " + hrefs.size() + " links");
        }
        List<Point> all = lines.stream().flatMap(line -> line.points().stream()).toList();
        Optional<LocalDate> first = all.stream().map(Point::period).min(Comparator.naturalOrder());
        Optional<LocalDate> last = all.stream().map(Point::period).max(Comparator.naturalOrder());
        ValueAxis values = scale(all);
        double left = Frame.labelRoom(values, values::percent);
        List<Markup> charts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Caption caption = new Caption(idPrefix + "-" + (i + 1), line.name(), description(line, granularity, units));
            if (first.isEmpty() || last.isEmpty()) {
                charts.add(Frame.empty(caption, "multiple", WIDTH));
                continue;
            }
            TimeAxis time = new TimeAxis(first.get(), last.get(), granularity, left, WIDTH - 4);
            charts.add(draw(caption, granularity, line, hrefs.get(i), time, values));
        }
        return charts;
    }

    private static ValueAxis scale(List<Point> points) {
        double top = points.stream()
                .filter(Point::isCovered)
                .mapToDouble(Point::share)
                .max()
                .orElse(0);
        return ValueAxis.of(0, top == 0 ? 0.01 : Math.min(1, top), 4);
    }

    private static Optional<Point> peak(Line line) {
        return line.points().stream().filter(Point::isCovered).reduce((a, b) -> b.share() > a.share() ? b : a);
    }

    private static String description(Line line, Granularity granularity, String units) {
        return peak(line)
                .map(point -> "Highest in " + Periods.sentence(point, granularity, units) + ".")
                .orElse("No " + units + ".");
    }

    private static Markup draw(
            Caption caption,
            Granularity granularity,
            Line line,
            Optional<String> href,
            TimeAxis time,
            ValueAxis values) {
        Curves curves = new Curves(line, granularity, time, values, BOTTOM, TOP);
        Optional<Point> peak = peak(line);

        Markup svg = Frame.open(caption, "multiple", WIDTH, HEIGHT, href.isPresent());
        Frame.openLink(svg, href, line.name());
        Frame.text(svg, "name", 0, 12, line.name(), WIDTH / Labels.BOLD);
        Frame.valueAxis(svg, values, values::percent, time.left(), time.right(), BOTTOM, TOP);
        Frame.path(svg, "area", curves.area(Point::share));
        Frame.path(svg, "line", curves.line(Point::share));
        Frame.timeAxis(svg, time, BOTTOM, WIDTH);
        peak.ifPresentOrElse(
                point -> drawPeak(svg, point, curves.x(point), curves.y(point.share()), time),
                () -> Frame.text(svg, "muted", time.left() + 6, BOTTOM - 6, "no data", WIDTH));
        Frame.closeLink(svg, href);
        return svg.close("svg");
    }

    /** A dot with its value above it, where no line is. */
    private static void drawPeak(Markup svg, Point peak, double x, double y, TimeAxis time) {
        String share = Numbers.percent(peak.share());
        double half = Labels.width(share) / 2;
        double middle = Math.max(time.left() + half, Math.min(WIDTH - half, x));
        Frame.dot(svg, "dot", x, y, 2.5);
        Frame.text(svg, "", "middle", middle, y - 6, share, WIDTH);
    }
}
