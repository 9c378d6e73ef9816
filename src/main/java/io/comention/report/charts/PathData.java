package io.comention.report.charts;

/**
 * The data of an SVG path in few bytes: relative steps between points that are rounded first, so that errors do not add
 * up.
 */
final class PathData {
    private final StringBuilder data = new StringBuilder();
    private long x;
    private long y;
    private char command;
    /** What an {@code h} at the end has moved so far; it is written with the next command. */
    private long level;

    /** Starts a line. */
    PathData move(double toX, double toY) {
        flush();
        x = Numbers.tenths(toX);
        y = Numbers.tenths(toY);
        data.append('M');
        number(x, true);
        number(y, false);
        command = 'M';
        return this;
    }

    /** A line on from the last point; one of no length is kept at the start of a line only, where it is a dot. */
    PathData line(double toX, double toY) {
        long dx = Numbers.tenths(toX) - x;
        long dy = Numbers.tenths(toY) - y;
        x += dx;
        y += dy;
        if (dx == 0 && dy == 0) {
            if (command == 'M') {
                data.append("h0");
                command = 'h';
            }
            return this;
        }
        if (dy == 0) {
            if (level != 0 && (level < 0) != (dx < 0)) {
                flush();
            }
            level += dx;
            command = 'h';
            return this;
        }
        flush();
        char next = dx == 0 ? 'v' : 'l';
        boolean named = command != next;
        if (named) {
            data.append(next);
            command = next;
        }
        if (dx != 0) {
            number(dx, named);
            number(dy, false);
        } else {
            number(dy, named);
        }
        return this;
    }

    /** A line back to where this one started. */
    PathData close() {
        flush();
        data.append('z');
        command = 'z';
        return this;
    }

    /** A rectangle from its upper left corner. */
    PathData rectangle(double left, double top, double right, double bottom) {
        return move(left, top)
                .line(right, top)
                .line(right, bottom)
                .line(left, bottom)
                .close();
    }

    boolean isEmpty() {
        return data.isEmpty();
    }

    private void flush() {
        if (level != 0) {
            data.append('h');
            number(level, true);
            level = 0;
        }
    }

    private void number(long tenths, boolean afterCommand) {
        if (!afterCommand && tenths >= 0) {
            data.append(' ');
        }
        data.append(Numbers.ofTenths(tenths));
    }

    @Override
    public String toString() {
        flush();
        return data.toString();
    }
}
