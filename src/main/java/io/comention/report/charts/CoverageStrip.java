package io.comention.report.charts;

import io.comention.job.Granularity;
import io.comention.report.charts.Legend.Sample;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How many articles each period has, as bars; those of thin periods are grey and hatched. */
public final class CoverageStrip {
    private static final double WIDTH = 720;
    private static final double PLOT = 72;

    private CoverageStrip() {}

    /**
     * A period's articles.
     *
     * @param thin whether they are too few to judge by
     */
    public record Bar(LocalDate period, long articles, boolean thin) {
        public Bar {
            if (articles < 0) {
                throw new IllegalArgumentException("a negative count in " + period);
            }
        }
    }

    /** The strip of all bars. */
    public static Markup of(Caption caption, Granularity granularity, List<Bar> bars) {
        if (bars.isEmpty()) {
            return Frame.empty(caption, "coverage wide", WIDTH);
        }
        LocalDate first =
                bars.stream().map(Bar::period).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last =
                bars.stream().map(Bar::period).max(Comparator.naturalOrder()).orElseThrow();
        ValueAxis values = ValueAxis.of(
                0, (double) bars.stream().mapToLong(Bar::articles).max().orElse(0), 4);
        String hatching = caption.id() + "-thin";
        boolean thin = bars.stream().anyMatch(Bar::thin);
        Legend legend = new Legend(WIDTH);
        legend.add(Sample.AREA, "bar", "articles per " + granularity.id());
        if (thin) {
            legend.add(Sample.AREA, "thin", "url(#" + hatching + ")", "too few to judge by");
        }
        double left = Frame.labelRoom(values, values::number);
        double top = legend.height() + 8;
        double bottom = top + PLOT;
        TimeAxis time = new TimeAxis(first, last, granularity, left, WIDTH - 8);

        Markup svg = Frame.open(caption, "coverage wide", WIDTH, bottom + 22, false);
        if (thin) {
            Frame.hatching(svg, hatching);
        }
        legend.draw(svg, 0);
        Frame.valueAxis(svg, values, values::number, left, time.right(), bottom, top);
        Frame.path(svg, "bar", path(bars, false, time, values, bottom, top));
        PathData few = path(bars, true, time, values, bottom, top);
        if (!few.isEmpty()) {
            svg.empty("path", "class", "thin", "fill", "url(#" + hatching + ")", "d", few.toString());
        }
        Frame.timeAxis(svg, time, bottom, WIDTH);
        return svg.close("svg");
    }

    /** The bars of one kind; those too narrow for gaps between them share an outline, which is shorter. */
    private static PathData path(
            List<Bar> bars, boolean thin, TimeAxis time, ValueAxis values, double bottom, double top) {
        PathData path = new PathData();
        double open = Double.NaN;
        for (Bar bar : bars) {
            if (bar.thin() != thin || bar.articles() == 0) {
                continue;
            }
            double gap = time.end(bar.period()) - time.start(bar.period()) > 3 ? 0.5 : 0;
            double from = time.start(bar.period()) + gap;
            double to = time.end(bar.period()) - gap;
            double y = Math.min(bottom - 0.5, values.position((double) bar.articles(), bottom, top));
            if (from != open) {
                if (!Double.isNaN(open)) {
                    path.line(open, bottom).close();
                }
                path.move(from, bottom);
            }
            path.line(from, y).line(to, y);
            open = to;
        }
        return Double.isNaN(open) ? path : path.line(open, bottom).close();
    }
}
