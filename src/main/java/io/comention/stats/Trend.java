package io.comention.stats;

import java.util.Optional;

/**
 * What can be said of a series' shares over time, and if nothing, why.
 *
 * @param periods from the first to the last, those without any total included
 * @param status {@link #OK}, or why there are no numbers
 * @param test nothing but with {@link #OK}
 * @param slope of the share by one period, with an interval that agrees with the corrected test; nothing but with
 *     {@link #OK}
 */
public record Trend(int periods, String status, Optional<MannKendall> test, Optional<TheilSen> slope) {
    /** The status of a series that has all numbers. */
    public static final String OK = "ok";
    /** Below these there is no trend. */
    public static final int FEWEST_PERIODS = 8;
    /** Above these there are too many pairs of periods: 2,500 are 48 years of weeks and three million pairs. */
    public static final int MOST_PERIODS = 2_500;
    /** The status of a series with more. */
    public static final String TOO_MANY_PERIODS = "over " + MOST_PERIODS + " periods";
    /** At most one period in so many may be empty. */
    private static final int EMPTY_ONE_IN = 5;

    /**
     * The trend of counts / totals.
     *
     * @param counts by period, each at most its total
     * @param totals by period; where 0, the period is empty
     */
    public static Trend of(long[] counts, long[] totals) {
        return of(counts, new Exposure(totals));
    }

    /** The trend of counts over all periods. */
    public static Trend of(long[] counts, Exposure exposure) {
        long[] totals = exposure.totals();
        Covered series = Covered.of(counts, totals);
        String status = status(exposure);
        if (!status.equals(OK)) {
            return new Trend(totals.length, status, Optional.empty(), Optional.empty());
        }
        int[] places = series.places();
        double[] shares = series.shares();
        TheilSen.Slopes slopes = new TheilSen.Slopes(places, shares);
        MannKendall test = MannKendall.of(places, shares, slopes.median());
        TheilSen slope = slopes.with(test.correctedVariance());
        return new Trend(totals.length, OK, Optional.of(test), Optional.of(slope));
    }

    /** {@link #OK}, or why nothing is said of the change of a series with these totals. */
    public static String status(Exposure exposure) {
        int periods = exposure.periods();
        if (periods < FEWEST_PERIODS) {
            return "under " + FEWEST_PERIODS + " periods";
        }
        if ((periods - exposure.covered()) * EMPTY_ONE_IN > periods) {
            return "over 20 % of periods empty";
        }
        return periods > MOST_PERIODS ? TOO_MANY_PERIODS : OK;
    }
}
