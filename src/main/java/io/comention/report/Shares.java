package io.comention.report;

import java.util.Locale;

/** Shares as people read them. */
final class Shares {
    private Shares() {}

    /** In per cent with one decimal, of very small ones the first digit that is not zero. */
    static String percent(double share) {
        double percent = 100 * share;
        double size = Math.abs(percent);
        int decimals = size == 0 || size >= 0.05 ? 1 : Math.min(6, (int) Math.ceil(-Math.log10(size)));
        return String.format(Locale.ROOT, "%." + decimals + "f %%", percent);
    }

    /** An interval in per cent. */
    static String interval(double low, double high) {
        return percent(low).replace(" %", "") + " to " + percent(high);
    }
}
