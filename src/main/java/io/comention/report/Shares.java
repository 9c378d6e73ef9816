package io.comention.report;

import java.util.Locale;

/** Shares as people read them. */
public final class Shares {
    private Shares() {}

    /** In per cent with one decimal, of those under one with two digits that are not zero, four decimals at most. */
    public static String percent(double share) {
        double percent = 100 * share;
        double size = Math.abs(percent);
        int decimals = size == 0 || size >= 1 ? 1 : Math.min(4, (int) Math.ceil(-Math.log10(size)) + 1);
        return String.format(Locale.ROOT, "%." + decimals + "f %%", percent);
    }

    /** An interval in per cent. */
    static String interval(double low, double high) {
        return percent(low).replace(" %", "") + " to " + percent(high);
    }
}
