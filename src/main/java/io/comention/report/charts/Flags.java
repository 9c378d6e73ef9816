package io.comention.report.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Labels above a plot, each to the right of its pole, or to its left at the right edge, in as few rows as keep labels and
 * poles off each other. A label that finds no room in three rows is left out.
 */
final class Flags {
    private static final int ROWS = 3;
    private static final double ROW = 16;
    private static final double GAP = 8;

    private final List<Placed> placed;

    /** What a label is for, in what class it is drawn, and where its pole stands. */
    record Flag(double x, String text, String kind) {}

    /** A label in a row, from 0 next to the plot; its text starts at {@code left}. */
    record Placed(Flag flag, int row, double left, double right) {}

    private Flags(List<Placed> placed) {
        this.placed = placed;
    }

    /** From right to left, so that a pole never has to pass a label that is already below it. */
    static Flags place(List<Flag> flags, double leftmost, double rightmost) {
        List<Placed> placed = new ArrayList<>();
        flags.stream()
                .filter(flag -> !flag.text().isBlank())
                .sorted(Comparator.comparingDouble(Flag::x).reversed())
                .forEach(flag -> {
                    double width = Math.min(Labels.width(flag.text()), (rightmost - leftmost) / 2);
                    double toTheRight = Math.max(leftmost, Math.min(flag.x() + 4, rightmost - width));
                    double toTheLeft = Math.max(leftmost, flag.x() - 4 - width);
                    for (int row = 0; row < ROWS; row++) {
                        // Pushed off the edge, a label in an upper row would lie across its own pole.
                        double left = row > 0 && toTheRight < flag.x() ? toTheLeft : toTheRight;
                        Placed here = new Placed(flag, row, left, left + width);
                        if (placed.stream().noneMatch(other -> collide(here, other))) {
                            placed.add(here);
                            return;
                        }
                    }
                });
        return new Flags(List.copyOf(placed));
    }

    private static boolean collide(Placed one, Placed other) {
        boolean sameRow = one.row() == other.row();
        boolean texts = sameRow && one.left() < other.right() + GAP && other.left() < one.right() + GAP;
        return texts || passes(one, other) || passes(other, one);
    }

    /** Whether the pole of one runs through the text of another. */
    private static boolean passes(Placed pole, Placed text) {
        double x = pole.flag().x();
        return pole.row() > text.row() && x > text.left() - 3 && x < text.right() + 3;
    }

    List<Placed> placed() {
        return placed;
    }

    double height() {
        return ROW * (1 + placed.stream().mapToInt(Placed::row).max().orElse(-1));
    }

    /** The labels, with the poles of those in upper rows. */
    void draw(Markup svg, double bottom) {
        for (Placed label : placed) {
            double y = bottom - ROW * label.row();
            if (label.row() > 0) {
                String pole = new PathData()
                        .move(label.flag().x(), bottom)
                        .line(label.flag().x(), y - 10)
                        .toString();
                svg.empty("path", "class", "pole " + label.flag().kind(), "d", pole);
            }
            Frame.text(
                    svg,
                    label.flag().kind(),
                    label.left(),
                    y - 5,
                    label.flag().text(),
                    label.right() - label.left() + 0.01);
        }
    }
}
