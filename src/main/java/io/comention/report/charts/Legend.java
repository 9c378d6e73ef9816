package io.comention.report.charts;

import java.util.ArrayList;
import java.util.List;

/** What lines and areas mean, in rows above a chart. */
final class Legend {
    private static final double ROW = 18;
    private static final double SAMPLE = 18;
    private static final double GAP = 12;
    private static final double LONGEST = 320;

    private final double width;
    private final List<Entry> entries = new ArrayList<>();

    /** How a sample is drawn. */
    enum Sample {
        LINE,
        AREA,
        DOT,
        BAR
    }

    private record Entry(Sample sample, String kind, String fill, String text, double x, int row) {}

    Legend(double width) {
        this.width = width;
    }

    void add(Sample sample, String kind, String text) {
        add(sample, kind, "", text);
    }

    /** An entry that has a fill of its own, such as hatching. */
    void add(Sample sample, String kind, String fill, String text) {
        double length = length(text) - GAP;
        Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        double x = last == null ? 0 : last.x() + length(last.text());
        boolean fits = x + length <= width;
        int row = last == null ? 0 : last.row() + (fits ? 0 : 1);
        entries.add(new Entry(sample, kind, fill, text, fits ? x : 0, row));
    }

    private static double length(String text) {
        return SAMPLE + 5 + Math.min(LONGEST, Labels.width(text)) + GAP;
    }

    double height() {
        return entries.isEmpty()
                ? 0
                : ROW * (1 + entries.get(entries.size() - 1).row());
    }

    void draw(Markup svg, double top) {
        for (Entry entry : entries) {
            double y = top + ROW * entry.row();
            PathData data = new PathData();
            switch (entry.sample()) {
                case LINE -> data.move(entry.x(), y + 8).line(entry.x() + SAMPLE, y + 8);
                case AREA -> data.rectangle(entry.x(), y + 2, entry.x() + SAMPLE, y + 14);
                case BAR -> data.rectangle(entry.x(), y + 6, entry.x() + SAMPLE, y + 10);
                case DOT -> {}
            }
            if (entry.sample() == Sample.DOT) {
                Frame.dot(svg, entry.kind(), entry.x() + SAMPLE / 2, y + 8, 3);
            } else if (entry.fill().isEmpty()) {
                svg.empty("path", "class", entry.kind(), "d", data.toString());
            } else {
                svg.empty("path", "class", entry.kind(), "fill", entry.fill(), "d", data.toString());
            }
            Frame.text(svg, "", entry.x() + SAMPLE + 5, y + 12, entry.text(), LONGEST);
        }
    }
}
