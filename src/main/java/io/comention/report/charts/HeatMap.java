package io.comention.report.charts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A square matrix of names. A cell's value is its colour, in seven steps {@code h0} to {@code h6}, and its size; cells
 * below the minimum are hatched, cells that are not given are blank.
 *
 * <p>When all cells are below the diagonal, the names of the columns stand on it.
 */
public final class HeatMap {
    private static final double WIDTH = 720;
    private static final double LONGEST = 150;
    private static final double SLANT = Math.sqrt(0.5);
    private static final int STEPS = 7;

    private final List<String> names;
    private final List<Cell> cells;
    private final boolean triangle;
    private final int rows;
    private final int columns;
    private final int firstRow;
    private final double size;
    private final double left;
    private final double top;
    private final double width;

    /**
     * A pair of names.
     *
     * @param value 0 to 1
     * @param belowMinimum whether it rests on too little to judge by
     * @param title what it says
     * @param href a place in the page, {@code #…}
     */
    public record Cell(int row, int column, double value, boolean belowMinimum, String title, Optional<String> href) {
        public Cell {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("not from 0 to 1: " + value);
            }
        }

        private int step() {
            return (int) Math.min(STEPS - 1, Math.floor(value * STEPS));
        }
    }

    private HeatMap(List<String> names, List<Cell> cells) {
        this.names = names;
        this.cells = cells;
        triangle = cells.stream().allMatch(cell -> cell.row() > cell.column());
        firstRow = triangle ? 1 : 0;
        rows = names.size() - firstRow;
        columns = names.size() - firstRow;
        double longest = Math.min(
                LONGEST, names.stream().mapToDouble(Labels::width).max().orElse(0));
        left = longest + 10;
        size = Math.max(15, Math.min(30, (WIDTH - left - longest * SLANT - 12) / columns));
        double highest = 10;
        double rightmost = WIDTH;
        for (int column = 0; column < columns; column++) {
            double slanted = Math.min(LONGEST, Labels.width(names.get(column))) * SLANT + 12;
            highest = Math.max(highest, slanted - (triangle ? column * size : 0));
            rightmost = Math.max(rightmost, left + (column + 0.5) * size + slanted);
        }
        top = highest + 4;
        width = rightmost;
    }

    /**
     * The matrix.
     *
     * @param names of its rows and its columns
     * @param cells by the numbers of their names, from 0; each place once
     */
    public static Markup of(Caption caption, List<String> names, List<Cell> cells) {
        Set<List<Integer>> places = new HashSet<>();
        for (Cell cell : cells) {
            if (Math.min(cell.row(), cell.column()) < 0 || Math.max(cell.row(), cell.column()) >= names.size()) {
                throw new IllegalArgumentException("no such cell: " + cell.row() + ", " + cell.column());
            }
            if (!places.add(List.of(cell.row(), cell.column()))) {
                throw new IllegalArgumentException("a cell twice: " + cell.row() + ", " + cell.column());
            }
        }
        if (cells.isEmpty()) {
            return Frame.empty(caption, "heat wide", WIDTH);
        }
        return new HeatMap(List.copyOf(names), List.copyOf(cells)).draw(caption);
    }

    private Markup draw(Caption caption) {
        double bottom = top + rows * size;
        boolean links = cells.stream().anyMatch(cell -> cell.href().isPresent());
        Markup svg = Frame.open(caption, "heat wide", width, bottom + 30, links);
        String hatching = caption.id() + "-few";
        Frame.hatching(svg, hatching);
        drawGrid(svg);
        drawNames(svg);
        String fill = "url(#" + hatching + ")";
        cells.forEach(cell -> drawCell(svg, cell, fill));
        drawLegend(svg, bottom + 10, fill);
        return svg.close("svg");
    }

    private double x(int column) {
        return left + column * size;
    }

    private double y(int row) {
        return top + (row - firstRow) * size;
    }

    private void drawGrid(Markup svg) {
        PathData grid = new PathData();
        for (int i = 0; i <= rows; i++) {
            int length = triangle ? Math.min(columns, i + 1) : columns;
            grid.move(left, top + i * size).line(left + length * size, top + i * size);
        }
        for (int i = 0; i <= columns; i++) {
            int from = triangle ? Math.max(0, i - 1) : 0;
            grid.move(left + i * size, top + from * size).line(left + i * size, top + rows * size);
        }
        Frame.path(svg, "grid", grid);
    }

    private void drawNames(Markup svg) {
        for (int row = firstRow; row < names.size(); row++) {
            Frame.text(svg, "", "end", left - 6, y(row) + size / 2 + 4, names.get(row), LONGEST);
        }
        for (int column = 0; column < columns; column++) {
            double x = x(column) + size / 2 + 3;
            double y = (triangle ? y(column + 1) : top) - 5;
            svg.open("g", "transform", "rotate(-45 " + Numbers.coordinate(x) + " " + Numbers.coordinate(y) + ")");
            Frame.text(svg, "", x, y, names.get(column), LONGEST);
            svg.close("g");
        }
    }

    private void drawCell(Markup svg, Cell cell, String hatching) {
        double half = cell.belowMinimum() ? size / 2 - 2 : half(cell.value());
        double x = x(cell.column()) + size / 2;
        double y = y(cell.row()) + size / 2;
        String data =
                new PathData().rectangle(x - half, y - half, x + half, y + half).toString();
        Frame.openLink(svg, cell.href(), cell.title());
        if (cell.belowMinimum()) {
            svg.open("path", "class", "few", "fill", hatching, "d", data);
        } else {
            svg.open("path", "class", "h" + cell.step(), "d", data);
        }
        svg.element("title", cell.title()).close("path");
        Frame.closeLink(svg, cell.href());
    }

    /** Half the side of a value's square. */
    private double half(double value) {
        return (size / 2 - 1) * (0.3 + 0.7 * Math.sqrt(value));
    }

    private void drawLegend(Markup svg, double top, String hatching) {
        double x = left;
        double middle = top + 10;
        Frame.text(svg, "muted", x, middle + 4, "less", 60);
        x += Labels.width("less") + 6;
        for (int step = 0; step < STEPS; step++) {
            double half = Math.min(9, half((step + 0.5) / STEPS));
            String data = new PathData()
                    .rectangle(x + 9 - half, middle - half, x + 9 + half, middle + half)
                    .toString();
            svg.empty("path", "class", "h" + step, "d", data);
            x += 20;
        }
        Frame.text(svg, "muted", x + 6, middle + 4, "more", 60);
        x += Labels.width("more") + 30;
        if (cells.stream().anyMatch(Cell::belowMinimum)) {
            String data =
                    new PathData().rectangle(x, middle - 8, x + 16, middle + 8).toString();
            svg.empty("path", "class", "few", "fill", hatching, "d", data);
            Frame.text(svg, "muted", x + 22, middle + 4, "too few to judge by", 200);
        }
    }
}
