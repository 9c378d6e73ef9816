package io.comention.report;

/** A series as a line of blocks of eight heights. */
public final class Sparkline {
    /** Where there is no value. */
    public static final long GAP = -1;

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** One block per value, the greatest being full height; zeros are a dot, so that little is told from nothing, and gaps a space. */
    public static String of(long[] values) {
        long most = 1;
        for (long value : values) {
            most = Math.max(most, value);
        }
        StringBuilder line = new StringBuilder(values.length);
        for (long value : values) {
            int height = (int) ((value * BLOCKS.length() - 1) / most);
            line.append(value < 0 ? ' ' : value == 0 ? '·' : BLOCKS.charAt(Math.min(height, BLOCKS.length() - 1)));
        }
        return line.toString();
    }
}
