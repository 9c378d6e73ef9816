package io.comention.stats;

/** The bounds of a 95 % confidence interval. */
public record Interval(double low, double high) {
    /** The standard normal's 97.5 % quantile. */
    static final double Z = 1.959963984540054;

    /**
     * The interval of a share by Wilson's score (Wilson 1927).
     *
     * @param successes from 0 to {@code trials}
     * @param trials at least 1
     */
    public static Interval wilson(long successes, long trials) {
        double n = trials;
        double share = successes / n;
        double scale = 1 + Z * Z / n;
        double centre = (share + Z * Z / (2 * n)) / scale;
        double half = Z / scale * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new Interval(
                successes == 0 ? 0 : Math.max(0, centre - half), successes == trials ? 1 : Math.min(1, centre + half));
    }
}
