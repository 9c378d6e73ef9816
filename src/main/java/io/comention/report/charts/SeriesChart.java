package io.comention.report.charts;

import io.comention.job.Granularity;
import io.comention.report.charts.Flags.Flag;
import io.comention.report.charts.Legend.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A share over time: its interval as a band, each period as a thin line, the smoothed share as a thick one that is dashed
 * where it is provisional, bursts shaded, change points as dashed vertical lines, gaps where nothing was covered.
 *
 * <p>The scale follows the lines: a band that is more than half as high again ends at the upper edge.
 */
public final class SeriesChart {
    /** No more periods than this have links; the largest keep theirs. */
    static final int MOST_LINKS = 400;

    private static final double WIDTH = 720;
    private static final double HEADING = 20;
    private static final double PLOT = 200;

    private final Granularity granularity;
    private final String units;
    private final Line line;
    private final List<Span> bursts;
    private final List<Mark> changes;
    private final List<Linked> links;

    private record Linked(Point point, String href) {}

    private SeriesChart(
            Granularity granularity,
            String units,
            Line line,
            List<Span> bursts,
            List<Mark> changes,
            Function<LocalDate, Optional<String>> linkOf) {
        this.granularity = granularity;
        this.units = units;
        this.line = line;
        LocalDate first = line.points().get(0).period();
        LocalDate last = line.points().get(line.points().size() - 1).period();
        this.bursts = bursts.stream()
                .filter(burst -> !burst.end().isBefore(first) && !burst.start().isAfter(last))
                .toList();
        this.changes = changes.stream()
                .filter(change ->
                        !change.period().isBefore(first) && !change.period().isAfter(last))
                .toList();
        this.links = links(line, linkOf);
    }

    /**
     * The chart of one series.
     *
     * @param units what is counted, in the plural
     * @param linkOf for a period's first day the fragment of its sentences, {@code #…}: its point is then a link
     */
    public static Markup of(
            Caption caption,
            Granularity granularity,
            String units,
            Line line,
            List<Span> bursts,
            List<Mark> changes,
            Function<LocalDate, Optional<String>> linkOf) {
        if (line.points().isEmpty()) {
            return Frame.empty(caption, "series wide", WIDTH);
        }
        return new SeriesChart(granularity, units, line, bursts, changes, linkOf).draw(caption);
    }

    private static List<Linked> links(Line line, Function<LocalDate, Optional<String>> linkOf) {
        List<Linked> all = new ArrayList<>();
        for (Point point : line.points()) {
            if (point.isCovered()) {
                linkOf.apply(point.period()).ifPresent(href -> all.add(new Linked(point, Frame.fragment(href))));
            }
        }
        Set<Linked> kept = new HashSet<>(all.stream()
                .sorted(Comparator.comparingLong((Linked link) -> -link.point().count())
                        .thenComparing(link -> link.point().period()))
                .limit(MOST_LINKS)
                .toList());
        return all.stream().filter(kept::contains).toList();
    }

    private Markup draw(Caption caption) {
        ValueAxis values = scale(line.points());
        double left = Frame.labelRoom(values, values::percent);
        double right = WIDTH - 8;
        TimeAxis time = new TimeAxis(
                line.points().get(0).period(),
                line.points().get(line.points().size() - 1).period(),
                granularity,
                left,
                right);
        Legend legend = legend();
        Flags flags = flags(time);
        double above = HEADING + legend.height() + flags.height() + 4;
        double top = above + 8;
        double bottom = top + PLOT;

        Markup svg = Frame.open(caption, "series wide", WIDTH, bottom + 22, !links.isEmpty());
        drawHeading(svg);
        legend.draw(svg, HEADING);
        shadeBursts(svg, time, bottom, above);
        Frame.valueAxis(svg, values, values::percent, left, right, bottom, top);
        drawCurves(svg, new Curves(line, granularity, time, values, bottom, top));
        Frame.timeAxis(svg, time, bottom, WIDTH);
        drawChanges(svg, time, bottom, above);
        flags.draw(svg, above);
        drawLinks(svg, new Curves(line, granularity, time, values, bottom, top));
        return svg.close("svg");
    }

    /** A scale of shares that shows all of the lines, and of the band half as much again at most. */
    static ValueAxis scale(List<Point> points) {
        double shares = 0;
        double ends = 0;
        for (Point point : points) {
            if (point.isCovered()) {
                double smoothed = point.smoothed() == null ? 0 : point.smoothed();
                shares = Math.max(shares, Math.max(point.share(), smoothed));
                ends = Math.max(ends, point.high() == null ? 0 : point.high());
            }
        }
        double top = shares == 0 ? ends : Math.max(shares, Math.min(ends, 1.5 * shares));
        return ValueAxis.of(0, top == 0 ? 0.01 : Math.min(1, top), 6);
    }

    private void drawHeading(Markup svg) {
        String measure = "share of " + units;
        double measured = Math.min(WIDTH / 2, Labels.width(measure));
        double room = WIDTH - measured - 8;
        double name = Math.min(room, Labels.BOLD * Labels.width(line.name()));
        Frame.text(svg, "name", 0, 12, line.name(), room / Labels.BOLD);
        Frame.text(svg, "muted", name + 8, 12, measure, measured);
    }

    private Legend legend() {
        Legend legend = new Legend(WIDTH);
        boolean smoothed = line.points().stream().anyMatch(point -> point.isCovered() && point.smoothed() != null);
        if (smoothed) {
            legend.add(Sample.LINE, "smooth", "smoothed");
        }
        legend.add(Sample.LINE, "raw", "each " + granularity.id());
        if (line.points().stream().anyMatch(point -> point.isCovered() && point.high() != null)) {
            legend.add(Sample.AREA, "band", "95 % interval");
        }
        if (smoothed && line.points().stream().anyMatch(Point::provisional)) {
            legend.add(Sample.LINE, "smooth provisional", "provisional");
        }
        if (!bursts.isEmpty()) {
            legend.add(Sample.BAR, "burst-bar", "burst");
        }
        if (!changes.isEmpty()) {
            legend.add(Sample.LINE, "change", "change");
        }
        if (!links.isEmpty()) {
            legend.add(Sample.DOT, "dot", "its sentences");
        }
        return legend;
    }

    private Flags flags(TimeAxis time) {
        Stream<Flag> ofBursts =
                bursts.stream().map(burst -> new Flag(time.start(burst.start()), burst.label(), "burst-label"));
        Stream<Flag> ofChanges =
                changes.stream().map(change -> new Flag(time.start(change.period()), change.label(), "change-label"));
        return Flags.place(Stream.concat(ofBursts, ofChanges).toList(), 0, WIDTH);
    }

    private void shadeBursts(Markup svg, TimeAxis time, double bottom, double top) {
        for (Span burst : bursts) {
            double from = time.start(burst.start());
            double to = Math.max(from + 1.5, time.end(burst.end()));
            svg.open("g")
                    .element("title", title("Burst", burst.label(), name(burst.start()), name(burst.end())))
                    .empty("path", "class", "burst", "d", rectangle(from, top, to, bottom))
                    .empty("path", "class", "burst-bar", "d", rectangle(from, top, to, top + 4))
                    .close("g");
        }
    }

    private static String rectangle(double left, double top, double right, double bottom) {
        return new PathData().rectangle(left, top, right, bottom).toString();
    }

    private String name(LocalDate period) {
        return Periods.name(period, granularity);
    }

    private static String title(String kind, String label, String from, String to) {
        String periods = from.equals(to) ? from : from + " to " + to;
        return kind + ", " + periods + (label.isBlank() ? "" : ": " + label);
    }

    private static void drawCurves(Markup svg, Curves curves) {
        Frame.path(svg, "band", curves.band());
        Frame.path(svg, "raw", curves.line(Point::share));
        Frame.path(svg, "smooth", curves.line(Point::smoothed, false));
        Frame.path(svg, "smooth provisional", curves.line(Point::smoothed, true));
    }

    private void drawChanges(Markup svg, TimeAxis time, double bottom, double top) {
        for (Mark change : changes) {
            double x = time.start(change.period());
            String name = name(change.period());
            svg.open(
                            "path",
                            "class",
                            "change",
                            "d",
                            new PathData().move(x, bottom).line(x, top).toString())
                    .element("title", title("Change", change.label(), name, name))
                    .close("path");
        }
    }

    private void drawLinks(Markup svg, Curves curves) {
        for (Linked link : links) {
            String sentence = Periods.sentence(link.point(), granularity, units);
            double share = Objects.requireNonNull(link.point().share());
            svg.open("a", "href", link.href(), "aria-label", sentence).element("title", sentence);
            Frame.dot(svg, "dot", curves.x(link.point()), curves.y(share), 3);
            svg.close("a");
        }
    }
}
