package io.comention.report.charts;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** What all charts have: a frame with title and description, axes, text, hatching. */
final class Frame {
    private Frame() {}

    /** The chart's start tag, with its title and description. */
    static Markup open(Caption caption, String kind, double width, double height, boolean links) {
        String title = caption.id() + "-title";
        String description = caption.id() + "-desc";
        return new Markup()
                .open(
                        "svg",
                        "class",
                        "chart " + kind,
                        "viewBox",
                        "0 0 " + Numbers.coordinate(width) + " " + Numbers.coordinate(height),
                        "role",
                        links ? "group" : "img",
                        "aria-labelledby",
                        title + " " + description)
                .element("title", caption.title(), "id", title)
                .element("desc", caption.description(), "id", description);
    }

    /** A chart of nothing, which says so. */
    static Markup empty(Caption caption, String kind, double width) {
        Markup svg = open(caption, kind, width, 48, false);
        text(svg, "muted", 0, 28, "Nothing to show.", width);
        return svg.close("svg");
    }

    /** A text that starts at a point, cut to the room it has; what is cut has its full text as a title. */
    static void text(Markup svg, String kind, double x, double y, String text, double room) {
        text(svg, kind, "start", x, y, text, room);
    }

    /** A text with an anchor: start, middle or end. */
    static void text(Markup svg, String kind, String anchor, double x, double y, String text, double room) {
        svg.open("text", attributes(kind, anchor, x, y));
        String shown = Labels.cut(text, room);
        if (Labels.isCut(text, room)) {
            svg.element("title", text);
        }
        svg.text(shown).close("text");
    }

    private static String[] attributes(String kind, String anchor, double x, double y) {
        String[] place = {"x", Numbers.coordinate(x), "y", Numbers.coordinate(y)};
        String[] all = anchor.equals("start")
                ? place
                : new String[] {place[0], place[1], place[2], place[3], "text-anchor", anchor};
        if (kind.isEmpty()) {
            return all;
        }
        String[] withKind = new String[all.length + 2];
        withKind[0] = "class";
        withKind[1] = kind;
        System.arraycopy(all, 0, withKind, 2, all.length);
        return withKind;
    }

    /** Horizontal lines at the ticks of a scale, their labels to the left, the zero line stronger. */
    static void valueAxis(
            Markup svg,
            ValueAxis axis,
            DoubleFunction<String> format,
            double left,
            double right,
            double bottom,
            double top) {
        PathData grid = new PathData();
        for (double tick : axis.ticks()) {
            double y = axis.position(tick, bottom, top);
            text(svg, "muted", "end", left - 6, y + 4, format.apply(tick), left);
            if (tick != 0) {
                grid.move(left, y).line(right, y);
            }
        }
        path(svg, "grid", grid);
    }

    /** The room that the labels of a scale need. */
    static double labelRoom(ValueAxis axis, DoubleFunction<String> format) {
        return 8
                + axis.ticks().stream()
                        .mapToDouble(tick -> Labels.width(format.apply(tick)))
                        .max()
                        .orElse(0);
    }

    /** The zero line with the ticks of time below it. */
    static void timeAxis(Markup svg, TimeAxis axis, double bottom, double width) {
        PathData line = new PathData().move(axis.left(), bottom).line(axis.right(), bottom);
        List<TimeAxis.Tick> ticks = axis.ticks(0, width);
        ticks.forEach(tick -> line.move(tick.x(), bottom).line(tick.x(), bottom + 4));
        path(svg, "axis", line);
        for (TimeAxis.Tick tick : ticks) {
            text(svg, "muted", "middle", tick.labelX(), bottom + 17, tick.label(), width);
        }
    }

    /** A fill of slanted lines, for what is too little to judge. */
    static void hatching(Markup svg, String id) {
        svg.open(
                        "pattern",
                        "id",
                        id,
                        "width",
                        "5",
                        "height",
                        "5",
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .empty("path", "class", "hatch", "d", "M1 0v5")
                .close("pattern");
    }

    /** A link within the page. */
    static String fragment(String href) {
        if (!href.startsWith("#")) {
            throw new IllegalArgumentException("not a place in the page: " + href);
        }
        return href;
    }

    /** A link's start tag, where there is one. */
    static void openLink(Markup svg, Optional<String> href, String label) {
        href.ifPresent(link -> svg.open("a", "href", fragment(link), "aria-label", label));
    }

    /** Its end tag. */
    static void closeLink(Markup svg, Optional<String> href) {
        href.ifPresent(link -> svg.close("a"));
    }

    /** A filled circle. */
    static void dot(Markup svg, String kind, double x, double y, double radius) {
        svg.empty(
                "circle",
                "class",
                kind,
                "cx",
                Numbers.coordinate(x),
                "cy",
                Numbers.coordinate(y),
                "r",
                Numbers.coordinate(radius));
    }

    /** A path, unless there is nothing of it. */
    static void path(Markup svg, String kind, PathData data) {
        if (!data.isEmpty()) {
            svg.empty("path", "class", kind, "d", data.toString());
        }
    }
}
