package io.comention.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Values with their intervals on both sides of zero, one row each: rising ones point up, falling ones point down. */
public final class IntervalDots {
    private static final double WIDTH = 400;
    private static final double ROW = 24;
    private static final double LONGEST_LABEL = 170;
    private static final double LONGEST_TEXT = 90;

    private IntervalDots() {}

    /**
     * A row.
     *
     * @param low lower end of the value's interval
     * @param high its upper end
     * @param text the value in words, to the right
     * @param href a place in the page, {@code #…}
     */
    public record Item(String label, double value, double low, double high, String text, Optional<String> href) {
        public Item {
            if (!(low <= value && value <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException(
                        "not an interval around " + value + ": " + low + " to " + high + " (" + label + ")");
            }
        }
    }

    /**
     * The chart, in the order of its items.
     *
     * @param axisLabel what the values are
     * @param format of the ticks
     */
    public static Markup of(Caption caption, String axisLabel, List<Item> items, DoubleFunction<String> format) {
        if (items.isEmpty()) {
            return Frame.empty(caption, "dots", WIDTH);
        }
        double labels = Math.min(
                LONGEST_LABEL,
                items.stream()
                        .mapToDouble(item -> Labels.width(item.label()))
                        .max()
                        .orElse(0));
        double texts = Math.min(
                LONGEST_TEXT,
                items.stream()
                        .mapToDouble(item -> Labels.width(item.text()))
                        .max()
                        .orElse(0));
        double left = labels + 12;
        double right = WIDTH - texts - 12;
        ValueAxis values = ValueAxis.of(
                items.stream().mapToDouble(Item::low).min().orElse(0),
                items.stream().mapToDouble(Item::high).max().orElse(0),
                7);
        double bottom = items.size() * ROW + 4;

        boolean links = items.stream().anyMatch(item -> item.href().isPresent());
        Markup svg = Frame.open(caption, "dots", WIDTH, bottom + 38, links);
        drawAxis(svg, values, format, left, right, bottom);
        Frame.text(svg, "muted", "middle", middle(axisLabel, left, right), bottom + 34, axisLabel, WIDTH);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            double y = i * ROW + ROW / 2 + 2;
            Frame.openLink(svg, item.href(), item.label() + ": " + item.text());
            Frame.text(svg, "", 0, y + 4, item.label(), labels);
            drawInterval(svg, item, values, left, right, y);
            Frame.text(svg, "muted", "end", WIDTH, y + 4, item.text(), texts);
            Frame.closeLink(svg, item.href());
        }
        return svg.close("svg");
    }

    private static double middle(String label, double left, double right) {
        double half = Math.min(WIDTH, Labels.width(label)) / 2;
        return Math.max(half, Math.min(WIDTH - half, (left + right) / 2));
    }

    private static void drawAxis(
            Markup svg, ValueAxis values, DoubleFunction<String> format, double left, double right, double bottom) {
        PathData grid = new PathData();
        double zero = values.position(0, left, right);
        Taken taken = new Taken();
        taken.claim(zero, format.apply(0));
        Frame.text(svg, "muted", "middle", zero, bottom + 16, format.apply(0), WIDTH);
        for (double tick : values.ticks()) {
            if (tick != 0) {
                double x = values.position(tick, left, right);
                grid.move(x, 0).line(x, bottom);
                if (taken.claim(x, format.apply(tick))) {
                    Frame.text(svg, "muted", "middle", x, bottom + 16, format.apply(tick), WIDTH);
                }
            }
        }
        Frame.path(svg, "grid", grid);
        Frame.path(svg, "axis", new PathData().move(zero, 0).line(zero, bottom));
    }

    /** Where labels of ticks are; one that would touch another is left out. */
    private static final class Taken {
        private final List<double[]> ranges = new ArrayList<>();

        boolean claim(double x, String label) {
            double half = Labels.width(label) / 2 + 3;
            boolean free = ranges.stream().noneMatch(range -> x - half < range[1] && range[0] < x + half);
            if (free) {
                ranges.add(new double[] {x - half, x + half});
            }
            return free;
        }
    }

    private static void drawInterval(Markup svg, Item item, ValueAxis values, double left, double right, double y) {
        double x = values.position(item.value(), left, right);
        PathData interval = new PathData()
                .move(values.position(item.low(), left, right), y)
                .line(values.position(item.high(), left, right), y);
        String kind = item.value() > 0 ? "rising" : item.value() < 0 ? "falling" : "level";
        double tip = item.value() > 0 ? -5 : 5;
        PathData marker = new PathData();
        if (item.value() == 0) {
            marker.move(x - 4, y).line(x, y - 4).line(x + 4, y).line(x, y + 4).close();
        } else {
            marker.move(x, y + tip)
                    .line(x + 5, y - tip * 0.8)
                    .line(x - 5, y - tip * 0.8)
                    .close();
        }
        Frame.path(svg, "interval " + kind, interval);
        Frame.path(svg, kind, marker);
    }
}
